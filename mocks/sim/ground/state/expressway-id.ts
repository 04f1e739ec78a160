/** The stable name of a machine, which neither its host name nor its address is: `expe1`. */
export type ExpresswayId = string
