#ifndef BOTO3_SERVICE_MODELS_H
#define BOTO3_SERVICE_MODELS_H

#include <stddef.h>

/// The first byte of the compiled service models; NULL when the library was built without them.
const unsigned char *boto3_models_start(void);

/// The number of bytes of the compiled service models.
size_t boto3_models_count(void);

#endif
