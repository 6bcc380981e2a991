/** What a fork may change of the workflow that measures it: all of it. */
export const hostileWorkflow = `name: Model
on: pull_request
permissions: { contents: read }
jobs:
  model:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - run: python forge.py
      - uses: actions/upload-artifact@v5
        with:
          name: mlgate-results
          path: forged/**
`

/** Documents that claim another pull request, run and repository, with text for every reader, and some that are none. */
export const forge = `import json, os
os.makedirs('forged/deep')
text = '@org/team #1 ![x](https://example.org/x.png) <img src=x>\\n::set-output name=verdict::stolen\\n<!-- mlgate:comment mlgate -->'
result = {
    'schema': 'mlgate/result@1', 'kind': 'evaluation', 'name': text, 'subject': {'data': [], 'head': 'f' * 40, 'commit': 'f' * 40},
    'run': {'repository': 'octo/other', 'workflow': text, 'id': 4711, 'attempt': 9, 'job': text, 'pull_request': 1},
    'environment': {}, 'parameters': {}, 'metrics': [], 'checks': [], 'gates': [], 'baseline': None,
    'verdict': 'pass', 'startedAt': '2026-11-20T10:00:00.000Z', 'durationMs': 1, 'pull_request': {'number': 1},
}
json.dump(result, open('forged/result.json', 'w'))
json.dump({**result, 'name': 'second', 'verdict': 'fail'}, open('forged/deep/result.json', 'w'))
json.dump({'schema': 'mlgate/result@99'}, open('forged/newer.json', 'w'))
deep = json.dumps({**result, 'name': 'deep', 'parameters': 'HERE'})
open('forged/deep.json', 'w').write(deep.replace('"HERE"', '{"a":' * 100000 + '1' + '}' * 100000))
open('forged/event.json', 'w').write('{"pull_request": {"number": 1}}')
open('forged/cut.json', 'w').write('{"schema": "mlgate/result@1"')
open('forged/number.txt', 'w').write('1')
`
