// Two judges of a FHIR R4 bundle that know nothing of Unknot: Medplum's validator, and the required code lists of the
// specification, which that validator does not look at. Whatever either of them says is a fault: there are no warnings.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const lists = new Map();  // the address of a code system or value set -> what the specification says of it
const bindings = new Map();  // "Observation.status" -> the value set its codes must be of
const types = new Map();  // "Observation.component" -> the type to go on with, or itself

function listsOf(folder, name) {
  return JSON.parse(readFileSync(join(folder, name), "utf8")).entry.map((entry) => entry.resource);
}

function learn(definition) {
  for (const element of definition.snapshot?.element ?? []) {
    const valueSet = element.binding?.strength === "required" && element.binding.valueSet;
    for (const type of element.type ?? [{ code: definition.type }]) {
      const path = element.path.replace("[x]", type.code[0].toUpperCase() + type.code.slice(1));
      types.set(path, element.contentReference ? element.contentReference.slice(1) : type.code);
      if (valueSet) bindings.set(path, valueSet.split("|")[0]);
    }
    if (element.contentReference) types.set(element.path, element.contentReference.slice(1));
  }
}

function codesOf(concepts = []) {
  return concepts.flatMap((concept) => [concept.code, ...codesOf(concept.concept)]);
}

/** The codes a value set lists; undefined where the specification only describes them (languages, MIME types). */
function expansion(address) {
  const set = lists.get(address);
  if (!set?.compose) return undefined;
  const codes = [];
  for (const part of set.compose.include) {
    if (part.filter) return undefined;
    for (const other of part.valueSet ?? []) {
      const more = expansion(other.split("|")[0]);
      if (!more) return undefined;
      codes.push(...more);
    }
    if (!part.system) continue;
    const listed = codesOf(part.concept ?? lists.get(part.system)?.concept);
    if (listed.length === 0) return undefined;
    codes.push(...listed.map((code) => ({ system: part.system, code })));
  }
  return codes;
}

function codeFaults(value, at, path) {
  const allowed = expansion(bindings.get(path));
  if (!allowed) return [];
  const has = (code, system) => allowed.some((one) => one.code === code && (!system || one.system === system));
  if (typeof value === "string") return has(value) ? [] : [`${at}: ${value} is not in ${bindings.get(path)}`];
  const found = (value.coding ?? [value]).some((coding) => has(coding.code, coding.system));
  return found ? [] : [`${at}: no code of ${bindings.get(path)}`];
}

/** Walks a resource along the types of the specification. */
function bindingFaults(value, at, path) {
  if (Array.isArray(value)) return value.flatMap((each, i) => bindingFaults(each, `${at}[${i}]`, path));
  const own = bindings.has(path) ? codeFaults(value, at, path) : [];
  if (value === null || typeof value !== "object") return own;
  const type = types.get(path);
  const inner = !type || type === "BackboneElement" || type === "Element" ? path : type;
  const rest = Object.entries(value).flatMap(([key, held]) => {
    if (key === "resource" || key === "resourceType") return [];
    return bindingFaults(held, `${at}.${key}`, types.has(`${inner}.${key}`) ? `${inner}.${key}` : `${path}.${key}`);
  });
  return [...own, ...rest];
}

/** Codes of a list that the specification itself holds must be in it, wherever they stand. */
function systemFaults(value, at) {
  if (value === null || typeof value !== "object") return [];
  const listed = value.system && value.code ? lists.get(value.system) : undefined;
  const known = listed?.resourceType === "CodeSystem" && listed.content === "complete" ? listed : undefined;
  const concept = known && find(known.concept, value.code);
  const faults = [];
  if (known && !concept) faults.push(`${at}: ${value.system} has no code ${value.code}`);
  const misnamed = concept && value.display && value.display !== concept.display;
  if (misnamed) faults.push(`${at}: ${value.code} is "${concept.display}"`);
  return [...faults, ...Object.entries(value).flatMap(([key, held]) => systemFaults(held, `${at}.${key}`))];
}

function find(concepts, code) {
  for (const concept of concepts ?? []) {
    const found = concept.code === code ? concept : find(concept.concept, code);
    if (found) return found;
  }
  return undefined;
}

/** Every reference within the bundle leads to an entry, and every id stands once. */
function referenceFaults(bundle) {
  const known = bundle.entry.map((entry) => entry.fullUrl);
  const faults = known.filter((id, i) => known.indexOf(id) !== i).map((id) => `${id} stands twice`);
  const all = new Set(known);
  const look = (value) => {
    if (value === null || typeof value !== "object") return;
    const to = value.reference;
    if (typeof to === "string" && !all.has(to)) faults.push(`${to} leads nowhere`);
    Object.values(value).forEach(look);
  };
  look(bundle);
  return faults;
}

/** The validator knows the type of a target by its address alone: here the entry's own type is put in. */
function withTypes(bundle) {
  const types = new Map(bundle.entry.map((entry) => [entry.fullUrl, entry.resource.resourceType]));
  const spell = (key, held) => (key === "reference" && types.has(held) ? `${types.get(held)}/${held.slice(9)}` : held);
  return JSON.parse(JSON.stringify(bundle, spell));
}

/** FHIR knows nothing that is empty: no list, no object, no text. */
function emptyFaults(value, at) {
  if (value === "" || value === null) return [`${at} is empty`];
  if (typeof value !== "object") return [];
  const inner = Object.entries(value);
  if (inner.length === 0) return [`${at} is empty`];
  return inner.flatMap(([key, held]) => emptyFaults(held, `${at}.${key}`));
}

export function openJudges(project) {
  const tools = join(project, "tools", "fhir");
  const medplum = createRequire(join(tools, "package.json"))("@medplum/core");
  const { indexStructureDefinitionBundle, validateResource } = medplum;
  const folder = join(tools, "node_modules", "@medplum", "definitions", "dist", "fhir", "r4");
  const shapes = ["profiles-types.json", "profiles-resources.json"].map((name) => listsOf(folder, name));
  shapes.forEach((resources) => indexStructureDefinitionBundle(resources));
  shapes.flat().filter((r) => r.resourceType === "StructureDefinition").forEach(learn);
  for (const name of ["valuesets.json", "v3-codesystems.json", "v2-tables.json"]) {
    for (const resource of listsOf(folder, name)) lists.set(resource.url, resource);
  }
  /** What is wrong with a bundle; nothing: an empty list. */
  return (bundle) => {
    const faults = [];
    try {
      const issues = validateResource(withTypes(bundle));
      faults.push(...issues.map((issue) => `validator: ${issue.details?.text} ${issue.expression}`));
    } catch (refused) {
      const issues = refused.outcome?.issue ?? [{ details: { text: String(refused) } }];
      faults.push(...issues.map((issue) => `validator: ${issue.details?.text} ${issue.expression ?? ""}`));
    }
    const resources = [bundle, ...bundle.entry.map((entry) => entry.resource)];
    for (const resource of resources) {
      const type = resource.resourceType;
      const outer = resource === bundle ? { ...resource, entry: [] } : resource;
      faults.push(...bindingFaults(outer, type, type).map((fault) => `code list: ${fault}`));
      faults.push(...systemFaults(outer, type).map((fault) => `code list: ${fault}`));
    }
    return [...faults, ...emptyFaults(bundle, "Bundle"), ...referenceFaults(bundle)];
  };
}
