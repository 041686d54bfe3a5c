// The header holds it all; a target needs a source file.
#include "byte_scan.h"
