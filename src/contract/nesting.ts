/** Nothing that the lab reads or writes is nested half as deep; far deeper, and it could be read and not written again. */
const DEPTH_MAX = 60

/** Whether parsed JSON is nested so deep that the lab does not take it. */
export function isNestedTooDeep(json: unknown, depthMax = DEPTH_MAX): boolean {
  if (typeof json !== 'object' || json === null) return false
  return depthMax === 0 || Object.values(json).some((inner) => isNestedTooDeep(inner, depthMax - 1))
}
