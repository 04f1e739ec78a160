import type { Plugin } from 'vite'

export declare function shownRequirements(): Plugin
export declare function shownCells(table: string): string
