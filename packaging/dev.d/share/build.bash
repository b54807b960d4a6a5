# shellcheck shell=bash
# Sourced by the commands of packaging/dev and by tests/run, in the repository's top folder.
top=$PWD
command=$(basename "$0")
# What another checkout has compiled need not be compiled again.
export CCACHE_BASEDIR=$top CCACHE_NOHASHDIR=1
# shellcheck source=packaging/progress
. packaging/progress
progress_every=60
scratch=$(mktemp -d)
log=$scratch/log
trap 'rm -rf "$scratch"' EXIT
trap 'echo "Stopped. The same command goes on from here." >&2; exit 130' INT TERM

# refuse WORDS...: wrong usage.
refuse() {
  echo "$command: $*" >&2
  exit 2
}

# quietly COMMAND...: its output only where it fails.
quietly() {
  "$@" >"$log" 2>&1 || {
    cat "$log" >&2
    exit 1
  }
}

# watched WORDS COMMAND...: with a line that says how far it is.
watched() {
  progress "$@" || {
    progress_failed
    exit 1
  }
}

# configure FOLDER TYPE [OPTIONS OF cmake]: RelWithDebInfo, or Debug, whose variables a debugger sees.
configure() {
  local folder=$1 type=$2
  shift 2
  quietly cmake -S . -B "$folder" -G Ninja "-DCMAKE_BUILD_TYPE=$type" -DKODOMADO_TESTS=ON \
    -DCMAKE_CXX_COMPILER_LAUNCHER=ccache "$@"
}

# build FOLDER WORDS [TARGETS]: everything where none is named.
build() {
  local folder=$1 words=$2
  shift 2
  [ $# -eq 0 ] || set -- --target "$@"
  watched "$words" cmake --build "$folder" "$@"
}

# choose FOLDER names|targets|numbers WORDS...: tests by words of their names; wrong usage where none is meant.
choose() {
  local folder=$1
  shift
  "$top/tests/support/choose" "$top/$folder" "$@" || refuse "nothing was run"
}
