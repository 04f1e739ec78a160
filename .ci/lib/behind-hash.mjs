/**
 * For Vite: whether what is built has its location behind the `#` of its address (`src/util/place.ts`). It is told while
 * the build is made, so that no build carries what only another one needs.
 */
export const behindHash = (is) => ({ BEHIND_HASH: JSON.stringify(is) })
