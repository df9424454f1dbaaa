/**
 * What a modern SharePoint page offers every web part: Fluent's icons, registered in the settings that all
 * copies of Fluent on a page share (`window.__globalSettings__`). A tab in Teams has no such page around it:
 * there a web part must register its own icons (sp-dev-docs issue 3844), so this script is not loaded there.
 */
import { initializeIcons } from '@fluentui/font-icons-mdl2';

initializeIcons((window as unknown as { FabricConfig: { iconBaseUrl: string } }).FabricConfig.iconBaseUrl);
