/** A server on loopback that does nothing but answer: it writes the same bytes for each request, and its port when it listens. */
import { type AddressInfo, createServer } from 'node:net'

const body = JSON.stringify({ outputs: [{ name: 'y', shape: [1], datatype: 'FP32', data: [0.5] }] })
const answer = Buffer.from(
  `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
)
const server = createServer({ noDelay: true }, (socket) => {
  // A request of the benchmark comes in one piece.
  socket.on('data', () => socket.write(answer)).on('error', () => undefined)
})
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))
