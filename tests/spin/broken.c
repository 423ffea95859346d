/* Which deliberate break of session.pml is on, from the environment; none without. And, with TOLD, where each step that
 * the search takes is written down: six 32-bit numbers, in this machine's order of bytes. */
#include <stdio.h>
#include <stdlib.h>

int broken;
static FILE *steps;

__attribute__((constructor)) static void read_environment(void) {
    const char *which = getenv("UNKNOT_BREAK");
    const char *file = getenv("UNKNOT_STEPS");
    broken = which ? atoi(which) : 0;
    if (file && !(steps = fopen(file, "wb"))) {
        perror(file);
        exit(1);
    }
}

__attribute__((destructor)) static void close_steps(void) {
    if (steps) fclose(steps);
}

void told(int from_a, int from_b, int said, int due, int to_a, int to_b) {
    const int step[] = {from_a, from_b, said, due, to_a, to_b};
    if (steps && fwrite(step, sizeof step, 1, steps) != 1) {
        perror("a step is not written");
        exit(1);
    }
}
