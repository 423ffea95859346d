// The skin as tools/figure/picture.cpp lights it, and what is painted over it.

/** How lengths of the figure come to the screen: `mirror` is -1 for the person's right half. */
const projection = `
uniform vec3 right, up, toward, middle;
uniform vec2 centre, scale;
uniform float mirror;

vec4 onScreen(vec3 spot, float nearer) {
  vec3 off = spot - middle;
  float depth = dot(off, toward) + nearer;
  return vec4((dot(off, right) - centre.x) * scale.x, (dot(off, up) - centre.y) * scale.y, -depth / 2000.0, 1.0);
}
vec3 mirrored(vec3 v) { return vec3(mirror * v.x, v.yz); }
`

/** The trunk sinks into the ground at the hips; the hands, farther out, do not. */
const fading = `
float fading(vec3 spot) {
  if (abs(spot.x) > 210.0) return 1.0;
  return pow(smoothstep(865.0, 980.0, spot.y), 1.3);
}
`

export const skinVertex = `#version 300 es
in vec3 at;
in vec3 normal;
in float open, grain;
in vec3 paint;
out vec3 spot, facing, painted;
out float openness, bulge;
${projection}
void main() {
  spot = mirrored(at);
  vec3 n = mirrored(normal);
  facing = vec3(dot(n, right), dot(n, up), dot(n, toward));
  openness = open;
  bulge = 1.0 + (grain * 255.0 - 128.0) / 1000.0;
  painted = vec3(paint.xy / 256.0, paint.z);
  gl_Position = onScreen(spot, 0.0);
}
`

export const skinFragment = `#version 300 es
precision highp float;
in vec3 spot, facing, painted;
in float openness, bulge;
out vec4 colour;
uniform vec3 paintColour, rimColour, markColour, groundColour;
uniform vec4 dusk;
uniform float pxOfRim;
${fading}
float softWhite(float v) { return v < 0.74 ? v : 0.74 + 0.26 * tanh((v - 0.74) / 0.26); }

/** One large soft light from above on the viewer's left, a weak one from the right, the sky for the rest. */
vec3 lit(vec3 n, float open) {
  float sky = 0.5 + 0.5 * n.y;
  float k = max(0.0, (dot(n, normalize(vec3(-0.42, 0.52, 0.74))) + 0.25) / 1.25);
  float key = 0.55 * k * k + 0.45 * k;
  float side = max(0.0, (dot(n, normalize(vec3(0.70, 0.10, 0.60))) + 0.4) / 1.4);
  float shade = 0.46 + 0.54 * pow(clamp(open, 0.0, 1.0), 1.1);
  float away = 1.0 - clamp(n.z, 0.0, 1.0);
  float rim = 0.10 * away * away * away * sky * open;
  float edge = 1.0 - 0.24 * pow(away, 2.2);
  vec3 deep = vec3(0.0, 0.04, 0.08);
  vec3 warm = (1.0 - deep) * shade + deep * shade * shade;
  vec3 light = 0.34 * (sky + (1.0 - sky) * vec3(0.64, 0.59, 0.58)) + 0.62 * key * vec3(1.02, 0.99, 0.955)
    + 0.20 * side * vec3(0.97, 0.96, 0.98);
  vec3 c = vec3(0.885, 0.805, 0.745) * (light * warm * bulge + rim) * 1.12 * edge;
  return vec3(softWhite(c.r), softWhite(c.g), softWhite(c.b));
}

/** Pixels from a rim: below nought inside. */
float pixels(float mm) { return mm / max(fwidth(mm), 1e-3); }
float inside(float px) { return clamp(0.5 - px, 0.0, 1.0); }
/** Farther off than a few millimetres is no rim, however steep it is there. */
float line(float mm, float px, float wide) { return abs(mm) < 5.0 ? clamp(0.5 * wide + 0.5 - abs(px), 0.0, 1.0) : 0.0; }

/** Stripes over the skin that stay where they are when the figure turns. No skin lies square to their direction but a
 *  little at the neck, so that they are nowhere lost. */
float hatch() {
  float along = dot(vec3(abs(spot.x), spot.yz), vec3(-0.45, 0.77, 0.45)) / 10.0;
  float off = abs(fract(along) - 0.5);
  return clamp(0.5 + (off - 0.3) / max(fwidth(along), 1e-4), 0.0, 1.0);
}

void main() {
  float alpha = fading(spot);
  if (alpha < 0.01) discard;
  vec3 c = lit(normalize(facing), openness);
  float light = dot(c, vec3(0.3, 0.5, 0.2));
  c = mix(c, dusk.rgb, dusk.a);
  float pain = pixels(painted.x);
  float noGo = pixels(painted.y);
  float opacity = mix(0.5, 0.84, smoothstep(3.0, 4.0, painted.z));
  c = mix(c, paintColour * mix(0.84, 1.06, light), opacity * inside(pain));
  c = mix(c, groundColour, 0.72 * inside(noGo));
  c = mix(c, markColour, hatch() * inside(noGo));
  c = mix(c, rimColour, line(painted.x, pain, 1.1 * pxOfRim));
  c = mix(c, markColour, line(painted.y, noGo, 0.7 * pxOfRim));
  colour = vec4(c * alpha, alpha);
}
`

/** Borders are ribbons of one width on the screen: each segment is four corners. */
export const borderVertex = `#version 300 es
in vec3 begin;
in vec3 end;
out vec3 spot;
uniform vec2 halfStage;
uniform float pxWide;
${projection}
void main() {
  vec4 a = onScreen(mirrored(begin), 0.7);
  vec4 b = onScreen(mirrored(end), 0.7);
  vec2 way = (b.xy - a.xy) * halfStage;
  vec2 across = length(way) > 1e-4 ? normalize(vec2(-way.y, way.x)) : vec2(0.0);
  float to = float(gl_VertexID & 1);
  float side = float((gl_VertexID >> 1) & 1) * 2.0 - 1.0;
  spot = mirrored(mix(begin, end, to));
  gl_Position = mix(a, b, to);
  gl_Position.xy += side * across * 0.5 * pxWide / halfStage;
  // The midline is drawn once, with the left half.
  if (mirror < 0.0 && begin.x == 0.0 && end.x == 0.0) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}
`

export const borderFragment = `#version 300 es
precision highp float;
in vec3 spot;
out vec4 colour;
uniform vec4 border;
${fading}
void main() {
  float alpha = border.a * fading(spot);
  colour = vec4(border.rgb * alpha, alpha);
}
`
