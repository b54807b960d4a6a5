# shellcheck shell=bash
# Sourced by the commands of packaging/dev and by tests/run, in the repository's top folder.
top=$PWD
command=$(basename "$0")
# shellcheck source=packaging/compiler-cache
. packaging/compiler-cache
# shellcheck source=packaging/progress
. packaging/progress
progress_every=60
scratch=$(mktemp -d)
log=$scratch/log
trap 'rm -rf "$scratch"' EXIT
trap 'echo "Stopped. The same command continues from here." >&2; exit 130' INT TERM

# refuse WORDS...: ends with a message and status 2, for wrong usage.
refuse() {
  echo "$command: $*" >&2
  exit 2
}

# quietly COMMAND...: runs it and shows its output only if it fails.
quietly() {
  "$@" >"$log" 2>&1 || {
    cat "$log" >&2
    exit 1
  }
}

# watched WORDS COMMAND...: runs it and shows its progress.
watched() {
  progress "$@" || {
    progress_failed
    exit 1
  }
}

# configure FOLDER TYPE [OPTIONS OF cmake]: TYPE is RelWithDebInfo or Debug.
configure() {
  local folder=$1 type=$2
  shift 2
  quietly cmake -S . -B "$folder" -G Ninja "-DCMAKE_BUILD_TYPE=$type" -DKODOMADO_TESTS=ON \
    -DCMAKE_CXX_COMPILER_LAUNCHER=ccache "$@"
}

# build FOLDER WORDS [TARGETS]: builds these targets; without TARGETS everything. WORDS are shown.
build() {
  local folder=$1 words=$2
  shift 2
  [ $# -eq 0 ] || set -- --target "$@"
  watched "$words" cmake --build "$folder" "$@"
}

# choose FOLDER names|targets|numbers WORDS...: finds tests by words of their names; ends with status 2 if
# there are none.
choose() {
  local folder=$1
  shift
  "$top/tests/support/choose" "$top/$folder" "$@" || refuse "nothing was run"
}
