/** What was answered to [YES/NO], in any case; nothing where it is neither. */
export function yesOrNo(line: string): boolean | undefined {
  const typed = line.trim().toUpperCase()
  if (typed === 'YES') return true
  return typed === 'NO' ? false : undefined
}
