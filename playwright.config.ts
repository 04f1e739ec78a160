// Lets `npx playwright test` find the tests from the root of the project.
export { default } from './e2e/playwright.config'
