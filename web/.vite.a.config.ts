import base from '/work/main/web/vite.config.ts'
export default (env) => {
  const c = base(env)
  c.root = '/work/main/web'
  c.resolve.alias['@wasm'] = '/tmp/a-wasm'; c.resolve.alias['@content'] = '/tmp/a-words'
  c.build.outDir = '/tmp/a-page'
  return c
}
