/** The last number that a seed or a learner can have: that many worlds there are of each. */
export const NUMBER_MAX = 4_294_967_295
