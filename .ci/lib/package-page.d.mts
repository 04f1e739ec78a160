import type { Plugin } from 'vite'

export function packagePage(): Plugin
