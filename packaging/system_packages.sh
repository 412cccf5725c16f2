#!/bin/sh
# Debian and Ubuntu: installs the system libraries that are missing, as root or by sudo. Elsewhere it says what is needed.
#   run   what the window needs          test  also what the tests drive: a display, a browser, printers, a database server
set -eu
what=${1:-run}
packages="python3-venv libglib2.0-0 libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libxcb-cursor0
 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"
if [ "$what" = test ]; then
    packages="$packages chromium xvfb xauth xdotool cups cups-client cups-filters ghostscript printer-driver-cups-pdf
 libcups2 poppler-utils postgresql"
fi
command -v dpkg-query >/dev/null 2>&1 || { echo "-- not a Debian system: see README.md for what is needed"; exit 0; }
missing=""
for package in $packages; do
    # Ubuntu 24.04 and Debian 13 renamed some libraries (libglib2.0-0t64): either name will do.
    dpkg-query -W -f='${Status}\n' "$package" "${package}t64" 2>/dev/null | grep -q " ok installed" ||
        missing="$missing $package"
done
[ -n "$missing" ] || exit 0
if [ "$(id -u)" = 0 ]; then as_root=""; elif command -v sudo >/dev/null 2>&1; then as_root="sudo"; else
    echo "Missing system packages; please have them installed:$missing" >&2
    exit 1
fi
echo "-- installing system packages:$missing"
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -q >/dev/null
$as_root apt-get install -y -q --no-install-recommends $missing >/dev/null
