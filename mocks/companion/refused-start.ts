/** Why a companion does not start, as a sentence for whoever asked for it. */
export class RefusedStart extends Error {}
