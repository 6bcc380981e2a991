#!/usr/bin/env bash
# Installs Chromium for the browser tests where there is none, on Debian and its kin.
set -euo pipefail

for browser in "${CHROMIUM_PATH:-}" /usr/bin/chromium /usr/bin/chromium-browser /usr/bin/google-chrome; do
  if [ -n "$browser" ] && [ -x "$browser" ]; then
    echo "Chromium: $browser"
    exit 0
  fi
done

if ! command -v apt-get >/dev/null; then
  echo 'There is no Chromium here and no apt-get: install one and name it in CHROMIUM_PATH.' >&2
  exit 1
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then as_root=(sudo); fi
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-liberation
