#!/bin/sh
# environment.sh VENV LOCK: a virtual environment with exactly the locked dependencies, and the project on its path.
set -eu
venv=$1
lock=$2
python=""
for candidate in python3.13 python3.12 python3.11 python3; do
    if command -v "$candidate" >/dev/null 2>&1 &&
        "$candidate" -c 'import sys; sys.exit(not ((3, 11) <= sys.version_info[:2] < (3, 14)))' 2>/dev/null; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ]; then
    echo "AccessDesk needs Python 3.11, 3.12 or 3.13. On Debian: apt-get install python3 python3-venv" >&2
    exit 1
fi
[ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
site=$("$venv/bin/python" -c 'import sysconfig; print(sysconfig.get_paths()["purelib"])')
pwd > "$site/accessdesk-checkout.pth"
echo "-- environment ready: $venv ($("$venv/bin/python" --version))"
