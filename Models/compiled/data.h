// Written by model-compiler; Sources/CServiceModels/data.c includes it.

#define MODELS_VERSION "1.44.8"

MODELS_BYTES(data_endpoints) = {
#embed "data/endpoints"
};
MODELS_BYTES(data_event_aliases) = {
#embed "data/event_aliases"
};
MODELS_BYTES(data_partitions) = {
#embed "data/partitions"
};
MODELS_BYTES(data_retry) = {
#embed "data/retry"
};
MODELS_BYTES(data_sdk_default_configuration) = {
#embed "data/sdk-default-configuration"
};
MODELS_BYTES(data_service_id_overrides) = {
#embed "data/service_id_overrides"
};
MODELS_BYTES(data_service_name_aliases) = {
#embed "data/service_name_aliases"
};
MODELS_BYTES(data_xform_name_special) = {
#embed "data/xform_name_special"
};
MODELS_BYTES(providers_signin) = {
#embed "providers/signin"
};
MODELS_BYTES(providers_sso) = {
#embed "providers/sso"
};
MODELS_BYTES(providers_sso_oidc) = {
#embed "providers/sso-oidc"
};
MODELS_BYTES(providers_sts) = {
#embed "providers/sts"
};

static const boto3_model_file files[] = {
  MODELS_FILE("data/endpoints", data_endpoints)
  MODELS_FILE("data/event_aliases", data_event_aliases)
  MODELS_FILE("data/partitions", data_partitions)
  MODELS_FILE("data/retry", data_retry)
  MODELS_FILE("data/sdk-default-configuration", data_sdk_default_configuration)
  MODELS_FILE("data/service_id_overrides", data_service_id_overrides)
  MODELS_FILE("data/service_name_aliases", data_service_name_aliases)
  MODELS_FILE("data/xform_name_special", data_xform_name_special)
  MODELS_FILE("providers/signin", providers_signin)
  MODELS_FILE("providers/sso", providers_sso)
  MODELS_FILE("providers/sso-oidc", providers_sso_oidc)
  MODELS_FILE("providers/sts", providers_sts)
};
