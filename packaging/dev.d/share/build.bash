# Sourced by the commands of packaging/dev and by tests/run, in the repository's top folder.
top=$PWD
command=$(basename "$0")
# What another checkout has compiled need not be compiled again.
export CCACHE_BASEDIR=$top CCACHE_NOHASHDIR=1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# refuse WORDS...: wrong usage.
refuse() {
  echo "$command: $*" >&2
  exit 2
}

# quietly COMMAND...: its output only where it fails.
quietly() {
  "$@" >"$scratch/log" 2>&1 || {
    cat "$scratch/log" >&2
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

# build FOLDER [TARGETS]: everything where none is named.
build() {
  local folder=$1
  shift
  if [ $# -gt 0 ]; then
    quietly cmake --build "$folder" --target "$@"
  else
    quietly cmake --build "$folder"
  fi
}

# choose FOLDER names|targets|numbers WORDS...: tests by words of their names; wrong usage where none is meant.
choose() {
  local folder=$1
  shift
  "$top/tests/support/choose" "$top/$folder" "$@" || refuse "nothing was run"
}
