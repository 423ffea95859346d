// Whether the person lets the page hear. Asked when it is chosen, never before.

/** Asks for the microphone and gives it back at once. False when it is refused or there is none. */
export async function mayListen(): Promise<boolean> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
    stream.getTracks().forEach((track) => track.stop())
    return true
  } catch {
    return false
  }
}
