/** So many results are kept, each with its log; the oldest goes when one more comes. */
export const RESULTS_MAX = 50
