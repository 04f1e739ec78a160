/** The classes of a row of the catalogue and of the title in it. */
export const row = 'flex flex-wrap items-center gap-x-3 gap-y-0.5 border-b border-(--lab-line) px-3 py-1'
export const rowTitle =
  'min-h-6 min-w-0 grow basis-full cursor-pointer text-left font-semibold hover:underline @3xl:basis-0'
