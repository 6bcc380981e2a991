import { readFile } from 'node:fs/promises'

type Writer = (holder: string) => string | Promise<string>

/** Packages whose licence, or a part of it, is named in their sources and not in a file of its own. */
const unwritten: Readonly<Record<string, readonly (readonly [write: Writer, holder: string])[]>> = {
  '@bufbuild/protobuf': [
    [apache, '2021-2026 Buf Technologies, Inc.'],
    [bsd, '2008 Google Inc. All rights reserved. (reading and writing of varints)'],
  ],
  '@nodable/entities': [[mit, 'Amit Gupta (https://solothought.com)']],
  isarray: [[mit, '2013 Julian Gruber <julian@juliangruber.com>']],
  '@protobuf-ts/runtime': [[bsd, '2008 Google Inc. All rights reserved. (reading and writing of varints)']],
}

/** The texts that a package's own files do not hold. */
export async function writtenLicense(name: string): Promise<string[]> {
  const entries = unwritten[name] ?? []
  return Promise.all(entries.map(([write, holder]) => write(`Copyright (c) ${holder}`)))
}

/** The text of our own licence is the same; its last page is a form for the name of the holder. */
async function apache(holder: string): Promise<string> {
  const text = await readFile(new URL('../../LICENSE', import.meta.url), 'utf8')
  return `${holder}\n\n${text.replaceAll('\r\n', '\n').trimEnd()}`
}

function bsd(holder: string): string {
  return `${holder}

Redistribution and use in source and binary forms, with or without
modification, are permitted provided that the following conditions are
met:

* Redistributions of source code must retain the above copyright
notice, this list of conditions and the following disclaimer.
* Redistributions in binary form must reproduce the above
copyright notice, this list of conditions and the following disclaimer
in the documentation and/or other materials provided with the
distribution.
* Neither the name of Google Inc. nor the names of its
contributors may be used to endorse or promote products derived from
this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS
"AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT
LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR
A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT
OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,
SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT
LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,
DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY
THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT
(INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.`
}

function mit(holder: string): string {
  return `MIT License

${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`
}
