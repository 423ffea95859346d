// Where the side of everything stands: in the events, in a bundle, in a table. Written apart from what it judges.

/** Counts `thing side` of what a list of events says has a side or a middle. */
export function sidesOfEvents(events) {
  const counted = new Map();
  const add = (thing, side) => counted.set(`${thing} ${side}`, (counted.get(`${thing} ${side}`) ?? 0) + 1);
  for (const { kind, body } of events) {
    if (kind === "checked") for (const mark of [...body.marks, ...body.marks_off]) add(`zone.${mark.zone}`, mark.side);
    if (kind === "mapped") {
      for (const pain of body.pains) add(`zone.${pain.zone}`, pain.side);
      for (const moved of body.movements) add(`movement.${moved.movement}`, moved.side);
    }
    if (kind === "pain_told" && body.side) add("side", body.side);
    if (kind === "range_measured") add(`motion.${body.motion}`, body.side);
    if (kind === "spot_tested") add(`muscle.${body.muscle}`, body.side);
    if (kind === "session_ended") for (const spot of body.record.spots) add(`muscle.${spot.muscle}`, spot.side);
  }
  return counted;
}

const snomed = "http://snomed.info/sct";
const sideOfCode = { 7771000: "left", 24028007: "right", 399488007: "middle" };

const own = (codings) => codings.find((coding) => coding.system.startsWith("urn:uuid:"))?.code ?? "";
const split = (code) => [code.slice(0, code.lastIndexOf(".")), code.slice(code.lastIndexOf(".") + 1)];

/** What a site says of its side in each of the ways it says it; more than one answer is a fault. */
function sidesSaid(site, entries) {
  const said = [split(own(site.coding))[1]];
  const refined = site.coding.find((coding) => coding.system === snomed && coding.code.includes(":"));
  if (refined) said.push(sideOfCode[refined.code.split("=")[1]]);
  const structure = entries.get(site.extension[0].valueReference.reference);
  said.push(sideOfCode[structure.locationQualifier[0].coding[0].code], split(own(structure.location.coding))[1]);
  for (const side of ["left", "right"]) if (new RegExp(`\\b${side}\\b`).test(site.text)) said.push(side);
  return [...new Set(said)];
}

/** The same counts from a bundle, and what of it contradicts itself. */
export function sidesOfBundle(bundle) {
  const entries = new Map(bundle.entry.map((entry) => [entry.fullUrl, entry.resource]));
  const counted = new Map();
  const faults = [];
  const add = (thing, side) => counted.set(`${thing} ${side}`, (counted.get(`${thing} ${side}`) ?? 0) + 1);
  for (const [id, resource] of entries) {
    for (const site of [resource.bodySite ?? []].flat()) {
      const said = sidesSaid(site, entries);
      if (said.length !== 1) faults.push(`${id} says ${said.join(" and ")}`);
      if (resource.resourceType === "Observation") add(split(own(site.coding))[0], said[0]);
    }
    const moved = resource.component?.find((part) => part.code.coding[0].code === "272741003");
    if (!moved) continue;
    const [movement, side] = split(own(resource.valueCodeableConcept.coding));
    if (sideOfCode[moved.valueCodeableConcept.coding[0].code] !== side) faults.push(`${id} says two sides`);
    add(movement, side);
  }
  return { counted, faults };
}

/** The same counts from the lines of a table, read by a reader of its own. */
export function sidesOfTable(rows) {
  const counted = new Map();
  for (const row of rows) {
    const named = ["zone", "muscle", "motion"].find((column) => row[column]);
    const thing = named ? `${named}.${row[named]}` : "side";
    if (row.side || named) counted.set(`${thing} ${row.side}`, (counted.get(`${thing} ${row.side}`) ?? 0) + 1);
  }
  return counted;
}

export function sameCounts(one, other) {
  const text = (counted) => JSON.stringify([...counted].sort());
  return text(one) === text(other);
}

/** RFC 4180, by its grammar. */
export function readTable(csv) {
  const rows = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  let row = [];
  while (cell.lastIndex < csv.length) {
    const found = cell.exec(csv);
    if (!found) throw new Error("not RFC 4180");
    row.push(found[1] === undefined ? found[2] : found[1].replaceAll('""', '"'));
    if (found[3] === ",") continue;
    rows.push(row);
    row = [];
  }
  const [head, ...lines] = rows;
  return lines.map((line) => Object.fromEntries(head.map((name, i) => [name, line[i]])));
}
