#!/bin/sh
# Opens the window; where there is no display, runs the guided day offscreen instead and says so.
set -eu
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" = Darwin ]; then
    exec .venv/bin/python -m accessdesk
fi
echo "-- no display here: running the guided day offscreen; its results will lie in build/demo"
# an earlier day there is replaced: the guided day never overwrites data itself
rm -rf build/demo
exec .venv/bin/python -m accessdesk demo --out build/demo
