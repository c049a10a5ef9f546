// Served by tools/vite/antd-static-styles.ts at build time.
declare module 'virtual:antd-static.css'
declare module '*.css'
