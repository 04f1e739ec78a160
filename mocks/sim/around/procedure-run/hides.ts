import type { World } from '../../ground/world'

/** Whether something is broken that is to be found, or will be; an exam does not tell whether it is so. */
export const hidesSomething = ({ run }: World) => run?.toFind !== undefined || run?.waiting !== undefined
