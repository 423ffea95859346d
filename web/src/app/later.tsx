// A screen whose code is fetched when it is opened.
import type { ComponentType, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Loading } from '../ui/Screen.tsx'

type Screens = Record<string, ComponentType>

/** `fetchCode` gives a module; `name` is the screen in it. Nothing is drawn in the first moment: no spinner. */
export function later<Module extends Screens>(
  fetchCode: () => Promise<Module>,
  name: keyof Module & string,
): ComponentType {
  let Loaded: ComponentType | undefined
  return function Later(): JSX.Element | null {
    const [, redraw] = useState(0)
    const [failed, fail] = useState<unknown>()
    useEffect(() => {
      if (Loaded) return
      fetchCode().then((module) => {
        Loaded = module[name]
        redraw((count) => count + 1)
      }, fail)
    }, [])
    if (failed) throw failed
    return Loaded ? <Loaded /> : <Loading />
  }
}
