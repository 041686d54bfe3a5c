#ifndef ALLOCATION_COUNT_H
#define ALLOCATION_COUNT_H

/// How many times this process has asked for memory so far; 0 where that can't be counted (only glibc lets it).
unsigned long allocation_count(void);

#endif
