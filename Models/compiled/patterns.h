// Written by model-compiler; Sources/CServiceModels/patterns.c includes it.

MODELS_BYTES(patterns_shapes) = {
#embed "patterns/shapes"
};

static const boto3_model_file files[] = {
  MODELS_FILE("patterns/shapes", patterns_shapes)
};
