// Deliberate breaks: each makes a sound bundle or table wrong in one way, and somebody must notice.

const first = (bundle, type) => bundle.entry.find((entry) => entry.resource.resourceType === type).resource;
/** With a side: there is none to turn in the middle. */
const sited = (bundle) => bundle.entry
  .find((entry) => /\.(left|right)$/.test(entry.resource.bodySite?.coding?.at(-1).code ?? "")).resource;

const ownCode = (site) => site?.coding?.at(-1).code ?? "";

/** For the judges of FHIR. */
export const bundleBreaks = {
  "no status": (b) => delete first(b, "Observation").status,
  "a status of no list": (b) => (first(b, "Observation").status = "zzz"),
  "a session that is nowhere": (b) => (first(b, "Procedure").status = "done"),
  "a bundle of no type": (b) => (b.type = "heap"),
  "a property FHIR does not have": (b) => (first(b, "Patient").shoe = 42),
  "two values": (b) => Object.assign(first(b, "Observation"), { valueString: "a", valueBoolean: true }),
  "a date that is none": (b) => (first(b, "Observation").effectiveDateTime = "yesterday"),
  "a number as text": (b) => {
    const scored = b.entry.find((entry) => entry.resource.valueQuantity).resource;
    scored.valueQuantity.value = String(scored.valueQuantity.value);
  },
  "an empty list": (b) => (first(b, "Observation").note = []),
  "nobody behind it": (b) => delete first(b, "Provenance").agent,
  "about nothing": (b) => delete first(b, "Provenance").target,
  "a role of no list": (b) => (first(b, "Provenance").entity[0].role = "origin"),
  "a name of a device of no type": (b) => (first(b, "Device").deviceName[0].type = "nickname"),
  "a response in no state": (b) => (first(b, "QuestionnaireResponse").status = "answered"),
  "an answer of no list": (b) => {
    const item = b.entry.flatMap((entry) => entry.resource.item ?? []).find((each) => each.text);
    item.answer[0].valueCoding = { system: "http://terminology.hl7.org/CodeSystem/v2-0136", code: "PERHAPS" };
  },
  "a category that is none": (b) => (first(b, "Observation").category[0].coding[0].code = "pain"),
  "a plan without an intent": (b) => delete first(b, "CarePlan").intent,
  "a step of a plan in no state": (b) => (first(b, "CarePlan").activity[0].detail.status = "later"),
  "a goal in no state": (b) => (first(b, "Goal").lifecycleStatus = "wished"),
  "a goal that is nowhere said": (b) => delete first(b, "Goal").description,
  "a goal without its score": (b) => {
    const scored = b.entry.find((entry) => entry.resource.outcomeReference).resource;
    scored.outcomeReference[0].reference = `urn:uuid:${"f".repeat(36)}`;
  },
  "a body part of nobody": (b) => delete first(b, "BodyStructure").patient,
  "a reference to nowhere": (b) => (first(b, "Observation").subject.reference = `urn:uuid:${"0".repeat(36)}`),
  "one id twice": (b) => b.entry.push(b.entry[1]),
};

/** For the count of sides, and for the import, which takes back only what nobody changed (S16). */
export const sideBreaks = {
  "the qualifier of a place turned": (b) => {
    const sides = ["7771000", "24028007"];
    const turned = b.entry.find((e) => sides.includes(e.resource.locationQualifier?.[0].coding[0].code));
    const coding = turned.resource.locationQualifier[0].coding[0];
    coding.code = coding.code === "7771000" ? "24028007" : "7771000";
  },
  "our own code of a place turned": (b) => {
    const coding = sited(b).bodySite.coding.at(-1);
    coding.code = coding.code.replace(/\.(left|right|middle)$/, (_, side) => (side === "left" ? ".right" : ".left"));
  },
  "a whole place turned": (b) => {
    const turn = (text) => text.replace(/left|right|7771000|24028007/g, (side) =>
      ({ left: "right", right: "left", 7771000: "24028007", 24028007: "7771000" })[side]);
    const of = sited(b);
    const structure = b.entry.find((entry) => entry.fullUrl === of.bodySite.extension[0].valueReference.reference);
    structure.resource = JSON.parse(turn(JSON.stringify(structure.resource)));
    for (const entry of b.entry) {
      const site = entry.resource.bodySite;
      if (!site?.extension || site.extension[0].valueReference.reference !== structure.fullUrl) continue;
      entry.resource.bodySite = JSON.parse(turn(JSON.stringify(site)));
    }
  },
  "the range of one arm told of the other": (b) => {
    const site = b.entry.map((e) => e.resource.bodySite).find((held) => ownCode(held).startsWith("motion.shoulder"));
    const code = site.coding.find((coding) => coding.code.includes(":"));
    code.code = code.code.replace(/=.*/, (held) => (held === "=7771000" ? "=24028007" : "=7771000"));
  },
  "the words of a range turned": (b) => {
    const of = b.entry.map((e) => e.resource.bodySite)
      .find((held) => ownCode(held).startsWith("motion.") && /left|right/.test(held.text));
    of.text = of.text.replace(/left|right/, (side) => (side === "left" ? "right" : "left"));
  },
  "the side of a pain lost": (b) => {
    const told = b.entry.find((e) => ownCode(e.resource.bodySite).startsWith("side.")).resource;
    delete told.bodySite;
  },
  "a place left out": (b) => b.entry.splice(b.entry.findIndex((entry) => entry.resource.bodySite?.coding), 1),
};

const head = "at,entry,zone,side,strength,pain,note\r\n";
const at = "2026-11-22T08:00:00.000+01:00";
const spotHead = "at,entry,session,muscle,side,pressed_ms,holds,highest,too_much,spread,end\r\n";
const range = (cells, code, path) => ({ csv: `at,entry,motion,side,tries\r\n${at},range,${cells}\r\n`, code, path });
const table = (lines, code, path) => ({ csv: head + lines, code, path });

/** For the import of a table: refused whole, with the line and the column. */
export const tableBreaks = {
  "empty": { csv: "", code: "csv_empty", path: "/csv" },
  "parted by semicolons": { csv: "at;entry\r\n", code: "diary_column_unknown", path: "/csv/1/at;entry" },
  "a column twice": { csv: "at,entry,at\r\n", code: "diary_column_twice", path: "/csv/1/at" },
  "no moment": { csv: "entry,pain\r\npain,3\r\n", code: "diary_column_missing", path: "/csv/1/at" },
  "a cell too many": table(`${at},pain,,,,3,x,\r\n`, "csv_cells_differ", "/csv/2"),
  "a side that is none": table(`${at},pain,,,,3,\r\n${at},place,shoulder-front,lef,4,,\r\n`,
    "value_unknown", "/csv/3/side"),
  "a place without its side": table(`${at},place,shoulder-front,,4,,\r\n`, "field_missing", "/csv/2/side"),
  "a middle that has sides": table(`${at},place,shoulder-front,middle,4,,\r\n`, "zone_needs_side", "/csv/2/side"),
  "a side that the middle has not": table(`${at},place,spine-neck,left,4,,\r\n`, "zone_has_no_side", "/csv/2/side"),
  "a zone that is none": table(`${at},place,knee,left,4,,\r\n`, "zone_unknown", "/csv/2/zone"),
  "pain beyond ten": table(`${at},pain,,,,11,\r\n`, "number_out_of_range", "/csv/2/pain"),
  "half a number": table(`${at},pain,,,,3.5,\r\n`, "number_not_whole", "/csv/2/pain"),
  "a day without its place": table("2026-11-22T08:00,pain,,,,3,\r\n", "diary_time_malformed", "/csv/2/at"),
  "a day that is none": table("2026-02-30T08:00Z,pain,,,,3,\r\n", "diary_time_malformed", "/csv/2/at"),
  "a kind that is none": table(`${at},ache,,,,3,\r\n`, "diary_entry_unknown", "/csv/2/entry"),
  "a side where none belongs": table(`${at},pain,,left,,3,\r\n`, "field_unknown", "/csv/2/side"),
  "a quote left open": table(`\r\n${at},note,,,,,"never closed\r\n`, "csv_quote_open", "/csv/3"),
  "a quote in the middle": table(`${at},note,,,,,say "no"\r\n`, "csv_quote_misplaced", "/csv/2"),
  "a spot of no session": {
    csv: `${spotHead}${at},spot,s1,infraspinatus,left,9,1,2,0,false,completed\r\n`,
    code: "diary_spot_without_session", path: "/csv/2/session",
  },
  "a range of two tries": range("neck_rotation,left,40;50", "list_too_short", "/csv/2/tries"),
  "a try that is no number": range("neck_rotation,left,40;5x;50", "number_not_whole", "/csv/2/tries"),
  "a range without its side": range("neck_rotation,,40;50;60", "field_missing", "/csv/2/side"),
  "a turned neck in the middle": range("neck_rotation,middle,40;50;60", "side_unknown", "/csv/2/side"),
  "a bent neck with a side": range("neck_flexion,left,40;50;60", "side_not_middle", "/csv/2/side"),
  "beyond all joints": range("neck_flexion,middle,40;50;181", "number_out_of_range", "/csv/2/tries/2"),
  "a goal without words": {
    csv: `at,entry,goal\r\n${at},goal,g1\r\n`, code: "field_missing", path: "/csv/2/note",
  },
  "a pain of no side that is none": {
    csv: `at,entry,asked,side,pain\r\n${at},pain_asked,worst,lef,3\r\n`, code: "value_unknown", path: "/csv/2/side",
  },
  "a note of two lines moves the lines on": table(`${at},note,,,,,"one\r\ntwo"\r\n${at},pain,,,,x,\r\n`,
    "number_not_whole", "/csv/4/pain"),
};
