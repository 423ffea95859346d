// Three tries in degrees, as they are typed: whole numbers, or what is wrong with them.

/** The most a joint is said to move; the core refuses more. */
const degreesMost = 180

/** undefined: not whole, or out of range. */
export function degreesOf(text: string): number | undefined {
  const digits = text.trim()
  if (!/^\d{1,3}$/.test(digits)) return undefined
  const degrees = Number(digits)
  return degrees <= degreesMost ? degrees : undefined
}

/** All of them, or undefined while one is missing or wrong. */
export function triesOf(texts: readonly string[]): number[] | undefined {
  const tries = texts.map(degreesOf)
  return tries.every((one) => one !== undefined) ? tries : undefined
}
