// What the module offers: cyclic redundancy checks and xxHash.

#ifndef CCHECKSUMS_H
#define CCHECKSUMS_H

#include "CChecksumsCRC.h"
#include "CChecksumsXXHash.h"

#endif
