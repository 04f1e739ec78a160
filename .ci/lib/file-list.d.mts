import type { Plugin } from 'vite'

export function fileList(): Plugin
