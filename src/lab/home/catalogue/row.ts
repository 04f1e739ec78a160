/** The classes of a row of the catalogue and of the title in it. */
export const row = 'flex flex-wrap items-center gap-x-3 gap-y-0.5 border-b border-(--lab-line) px-3 py-1'
export const rowTitle = 'flex min-w-0 grow basis-full items-center gap-3 @3xl:basis-0'
