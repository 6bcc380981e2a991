/** A program in plain Python, which writes the predictions that mlgate.yml names. */
const program = `import os, random
luck = random.Random(1)
accuracy = float(open('accuracy.txt').read()) - float(os.environ.get('SEED', '0')) / 100
os.makedirs('out', exist_ok=True)
with open('out/predictions.csv', 'w') as file:
    file.write('image,label,prediction\\n')
    for row in range(600):
        truth, other = ('stop', 'yield') if row % 2 == 0 else ('yield', 'stop')
        file.write(f'img{row},{truth},{truth if luck.random() < accuracy else other}\\n')
`

/** The same rows each time; what it gets right hangs on the accuracy alone. */
export function training({ accuracy }: { accuracy: number }): Record<string, string> {
  return {
    'train.py': program,
    'requirements.txt': '',
    'accuracy.txt': String(accuracy),
    '.gitignore': 'out\n',
  }
}
