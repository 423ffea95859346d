import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { say } from '../words/words.ts'
import { IconButton } from './Button.tsx'
import './Sheet.css'

interface SheetProps {
  open: boolean
  title: string
  onClose: () => void
  children: ComponentChildren
}

/** A sheet over the screen: the browser's own dialog, so Escape, focus and the rest of the page are taken care of. */
export function Sheet({ open, title, onClose, children }: SheetProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const box = dialog.current
    if (open && box && !box.open) box.showModal()
    if (!open && box?.open) box.close()
  }, [open])
  return (
    <dialog
      class="sheet"
      ref={dialog}
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      {open && (
        <div class="sheet-inside">
          <div class="sheet-head">
            <h2 id={heading}>{title}</h2>
            <IconButton icon="close" label={say('ui.close')} onClick={onClose} />
          </div>
          {children}
        </div>
      )}
    </dialog>
  )
}
