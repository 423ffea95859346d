# What a bare Debian 12 lacks. Sourced by ./run and ./test, which say first what they are about to do.
# Everything comes from Debian's own packages or from npm; nothing is downloaded from elsewhere.

packages_to_build=(
  ca-certificates g++ cmake ninja-build ccache pkg-config
  libboost1.81-dev libsqlite3-dev libsoci-dev libsodium-dev nlohmann-json3-dev libcli11-dev libfmt-dev libspdlog-dev
  libtomlplusplus-dev libpng-dev libwebp-dev libpango1.0-dev libcairo2-dev fonts-dejavu-core nodejs npm
)
packages_for_wasm() {  # clang is in the security archive and moves on: the newest that is there
  local version
  for version in 22 21 20 19; do
    if apt-cache show "libc++-$version-dev-wasm32" >/dev/null 2>&1; then
      echo "clang-$version lld-$version libc++-$version-dev-wasm32 libc++abi-$version-dev-wasm32" \
           "libclang-rt-$version-dev-wasm32 wasi-libc binaryen"
      return
    fi
  done
  fail "no clang with a C++ library for WebAssembly is to be had" "add Debian's security archive to the sources of apt"
}
packages_to_test=(
  catch2 librapidcheck-dev libbenchmark-dev chromium curl git procps spin sqlite3 util-linux
  poppler-utils fonts-droid-fallback
)
packages_to_lint() { echo clang-tidy-22 clang-format-22 libclang-rt-22-dev; }

say() { printf '\033[1m%s\033[0m\n' "$*"; }
fail() { printf 'unknot: %s\n  mend: %s\n' "$1" "$2" >&2; exit 1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else fail "installing packages needs root" "run as root, or install sudo"; fi
}

# install_missing PACKAGE...: asks apt only for what is not there.
install_missing() {
  local package missing=()
  for package in "$@"; do
    # nodejs and npm count as there if a node of another origin is
    if [[ $package = nodejs || $package = npm ]] && command -v "${package/nodejs/node}" >/dev/null; then continue; fi
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
  done
  [ ${#missing[@]} = 0 ] && return
  say "Installing ${#missing[@]} packages: ${missing[*]}"
  mkdir -p build
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}" \
    >build/apt.log 2>&1 || fail "apt-get could not install: $(grep -m1 '^E:' build/apt.log)" "see build/apt.log"
}

# A fresh Debian knows its main archive and not yet the security one, which holds the clang that is wanted.
refresh_package_lists() {
  local known
  known=$(apt-cache pkgnames | grep -cxE 'libboost1.81-dev|wasi-libc|libc\+\+-22-dev-wasm32|clang-tidy-22')
  [ "$known" = 4 ] && return
  say "Reading Debian's package lists"
  mkdir -p build
  as_root apt-get update >build/apt-update.log 2>&1 || fail "apt-get update failed" "see build/apt-update.log"
}

# Vite wants a newer node than Debian's 18: npm's own `node` package brings one into build/.
use_node() {
  local newer=build/node/node_modules/node/bin
  [ -x "$newer/node" ] && PATH="$PWD/$newer:$PATH"
  if ! node -e 'const [a,b]=process.versions.node.split(".").map(Number);process.exit(a>20||(a===20&&b>=19)?0:1)'; then
    say "Fetching a newer node"
    mkdir -p build/node
    npm install --silent --no-audit --no-fund --prefix build/node node@22 >build/node.log 2>&1 ||
      fail "npm could not install node@22" "see build/node.log"
    PATH="$PWD/$newer:$PATH"
  fi
  export PATH
}

# npm_ready FOLDER: its packages, as the lock file says, once.
npm_ready() {
  local stamp=$1/node_modules/.stamp
  [ "$stamp" -nt "$1/package-lock.json" ] && [ "$stamp" -nt "$1/package.json" ] && return
  say "Fetching npm packages for $1"
  mkdir -p build
  (cd "$1" && npm ci --silent --no-audit --no-fund) >"build/npm-${1//\//-}.log" 2>&1 ||
    fail "npm ci failed in $1" "see build/npm-${1//\//-}.log"
  touch "$stamp"
}

# quietly LOG WHAT COMMAND...: runs it, shows the tail of the log only when it fails.
quietly() {
  local log=build/$1 what=$2
  shift 2
  mkdir -p "$(dirname "$log")"
  "$@" >"$log" 2>&1 && return
  grep -E 'error|Error|FAILED' "$log" | head -n 20 | cut -c1-300 >&2
  fail "$what failed" "the whole story is in $log"
}

# The program: tables, WebAssembly module, page, then the binary that holds them all. npm fetches while it is compiled.
build_program() {
  export CCACHE_DIR=${CCACHE_DIR:-$PWD/build/ccache}
  npm_ready tools/api & local npm_of_api=$!
  npm_ready web & local npm_of_web=$!
  say "Building the tables and the API"
  quietly log/configure.log "configuring" cmake --preset release
  quietly log/content.log "compiling content/" \
    cmake --build --preset release --target content error_table_content openapi_document
  mkdir -p build/generated
  quietly log/api.log "writing the API document" \
    bash -c 'build/release/openapi_document >build/generated/openapi.json'
  wait $npm_of_api || exit 1
  quietly log/types.log "generating the types of the API" \
    node tools/api/node_modules/openapi-typescript/bin/cli.js build/generated/openapi.json \
    -o build/generated/verbs.d.ts
  say "Making the body figure"
  quietly log/figure.log "the body figure" cmake --build --preset release --target body_figure
  say "Building the WebAssembly module"
  quietly log/wasm-configure.log "configuring for WebAssembly" cmake --preset wasm
  quietly log/wasm.log "the WebAssembly module" cmake --build --preset wasm
  say "Building the page"
  wait $npm_of_web || exit 1
  quietly log/page.log "the page" npm --prefix web run --silent build
  say "Building the program"
  quietly log/program.log "the program" cmake --build --preset release --target unknot
  install -m 755 build/release/unknot build/unknot
}
