/**
 * The SharePoint domain layer, free of HTTP. Everything REST can do to data goes through here, with the same
 * rules, so a seed that uses the engine cannot make what a client could not.
 *
 *   const engine = createEngine({ data: ':memory:' });
 *   const s = engine.session('/sites/trygghet', 'samordnare@kommun.example');   // a caller at a site
 *   const system = engine.session('/sites/trygghet');                           // the administrator: all rights
 *
 *   engine.install(system, folder?)                 installs the lists of sharepoint/assets (elements.xml), as a feature
 *   engine.addSite({ url, title, ... }) / engine.site(url) / engine.updateSite(url, {...}) / engine.sites()
 *   engine.principals.addTenantUser({ upn, title, entraGroups? }); .addEntraGroup({ id, title }); .tenantUsers()
 *   engine.principals.ensure(s.site, loginOrUpn)    → { id, title, login }: the user's number at that site
 *   engine.principals.addGroup(s.site, title); .group(s.site, titleOrId); .addMember(s.site, group, loginOrUpn)
 *   engine.security.roles(s.site); .addRole(s.site, { name, description, mask, order }); .role(s.site, { type: 2 })
 *   engine.lists.getAt(s, 'Lists/Problem')          by URL below the site; also getByTitle, getById, add, update
 *   engine.breakInheritance(s, { list }, copy?) / engine.grant(s, { list? , item? }, principalId, roleId) / engine.revoke(...)
 *   engine.fields.addXml(list, '<Field .../>', 8) / .update / .all(list)
 *   engine.items.add(s, list, values, at?)          → Item; values as in a REST body: { Title, OwnerId: 7, Status: 'Open',
 *                                                   Due: '2026-05-01', Tags: ['a','b'], Link: { Url, Description } }
 *   engine.items.update(s, list, id, values, { ifMatch?, at? }) / .remove / .recycle / .get / .versions
 *       at = { created?: iso, modified?: iso, author?: principalId, editor?: principalId } back-dates, as a migration does
 *   engine.files.ensureFolder(s, '/sites/trygghet/Shared Documents/Protokoll')
 *   engine.files.add(s, folderUrl, name, Buffer, { overwrite?, at?, values? })   → file; values sets library columns
 *   engine.transaction(() => {...})                 many writes at once, all or nothing: use it for bulk
 *   engine.setTenantProperty(key, value)            what GetStorageEntity answers
 *   engine.now() / engine.setClock(isoOrUndefined)
 *
 * All throw SharePointError (status, code, message).
 */
