/**
 * Where Fluent finds fonts on this page. Without it Fluent asks Microsoft's CDN, and this host calls nothing
 * outside the machine. An empty font address keeps it from registering Segoe UI's web fonts.
 */
(window as unknown as { FabricConfig: object }).FabricConfig = { fontBaseUrl: '', iconBaseUrl: '/_local/fonts/' };
