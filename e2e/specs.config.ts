import config from './playwright.config'

/** The address of a lab that is served already, with a slash at its end; without it one is started. */
const lab = process.env['LAB_URL']?.replace(/\/?$/, '/')

/** Carries out the specs of a folder: those that were made of played procedures, for `npm run specs -- --run`. */
export default {
  ...config,
  testDir: process.env['SPECS_FOLDER'] ?? `${import.meta.dirname}/.generated/specs`,
  testMatch: /\.spec\.ts$/,
  outputDir: `${import.meta.dirname}/.generated/.results`,
  use: { ...config.use, ...(lab !== undefined && { baseURL: lab }) },
  webServer: lab === undefined ? config.webServer : undefined,
  projects: config.projects
    ?.slice(0, 1)
    .map(({ testMatch: _, ...project }) => ({ ...project, testIgnore: [] })),
}
