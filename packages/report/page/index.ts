/** Results as one self-contained web page. A face of its own, so that who wants text loads no charts. */
export { type PageOptions, renderHtml } from './page.ts'
