/** All that Graph answers to. Where two paths fit, the first holds. */
import { driveRoutes } from './drives/routes.ts';
import { eventRoutes } from './events/routes.ts';
import { mailRoutes } from './mailRoutes.ts';
import type { Route } from './route.ts';
import { directoryRoutes } from './directoryRoutes.ts';

export const routes: Route[] = [...directoryRoutes, ...eventRoutes, ...mailRoutes, ...driveRoutes];
