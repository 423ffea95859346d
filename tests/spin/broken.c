/* Which deliberate break of session.pml is on, from the environment; none without. */
#include <stdlib.h>

int broken;

__attribute__((constructor)) static void read_broken(void) {
    const char *which = getenv("UNKNOT_BREAK");
    broken = which ? atoi(which) : 0;
}
