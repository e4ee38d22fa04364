// Written by model-compiler; Sources/CServiceModels/services.c includes it.

MODELS_BYTES(services_abuse_signal) = {
#embed "services/abuse-signal"
};
MODELS_BYTES(services_accessanalyzer) = {
#embed "services/accessanalyzer"
};
MODELS_BYTES(services_account) = {
#embed "services/account"
};
MODELS_BYTES(services_account_access) = {
#embed "services/account-access"
};
MODELS_BYTES(services_account_access_runtime) = {
#embed "services/account-access-runtime"
};
MODELS_BYTES(services_acm) = {
#embed "services/acm"
};
MODELS_BYTES(services_acm_pca) = {
#embed "services/acm-pca"
};
MODELS_BYTES(services_agent_discovery) = {
#embed "services/agent-discovery"
};
MODELS_BYTES(services_agent_registry) = {
#embed "services/agent-registry"
};
MODELS_BYTES(services_agent_registry_control) = {
#embed "services/agent-registry-control"
};
MODELS_BYTES(services_aiops) = {
#embed "services/aiops"
};
MODELS_BYTES(services_amp) = {
#embed "services/amp"
};
MODELS_BYTES(services_amplify) = {
#embed "services/amplify"
};
MODELS_BYTES(services_amplifybackend) = {
#embed "services/amplifybackend"
};
MODELS_BYTES(services_amplifyuibuilder) = {
#embed "services/amplifyuibuilder"
};
MODELS_BYTES(services_apigateway) = {
#embed "services/apigateway"
};
MODELS_BYTES(services_apigatewaymanagementapi) = {
#embed "services/apigatewaymanagementapi"
};
MODELS_BYTES(services_apigatewayv2) = {
#embed "services/apigatewayv2"
};
MODELS_BYTES(services_apiportal) = {
#embed "services/apiportal"
};
MODELS_BYTES(services_appconfig) = {
#embed "services/appconfig"
};
MODELS_BYTES(services_appconfigdata) = {
#embed "services/appconfigdata"
};
MODELS_BYTES(services_appfabric) = {
#embed "services/appfabric"
};
MODELS_BYTES(services_appflow) = {
#embed "services/appflow"
};
MODELS_BYTES(services_appintegrations) = {
#embed "services/appintegrations"
};
MODELS_BYTES(services_application_autoscaling) = {
#embed "services/application-autoscaling"
};
MODELS_BYTES(services_application_insights) = {
#embed "services/application-insights"
};
MODELS_BYTES(services_application_signals) = {
#embed "services/application-signals"
};
MODELS_BYTES(services_applicationcostprofiler) = {
#embed "services/applicationcostprofiler"
};
MODELS_BYTES(services_appmesh) = {
#embed "services/appmesh"
};
MODELS_BYTES(services_apprunner) = {
#embed "services/apprunner"
};
MODELS_BYTES(services_appstream) = {
#embed "services/appstream"
};
MODELS_BYTES(services_appsync) = {
#embed "services/appsync"
};
MODELS_BYTES(services_arc_region_switch) = {
#embed "services/arc-region-switch"
};
MODELS_BYTES(services_arc_zonal_shift) = {
#embed "services/arc-zonal-shift"
};
MODELS_BYTES(services_artifact) = {
#embed "services/artifact"
};
MODELS_BYTES(services_athena) = {
#embed "services/athena"
};
MODELS_BYTES(services_auditmanager) = {
#embed "services/auditmanager"
};
MODELS_BYTES(services_autoscaling) = {
#embed "services/autoscaling"
};
MODELS_BYTES(services_autoscaling_plans) = {
#embed "services/autoscaling-plans"
};
MODELS_BYTES(services_b2bi) = {
#embed "services/b2bi"
};
MODELS_BYTES(services_backup) = {
#embed "services/backup"
};
MODELS_BYTES(services_backup_gateway) = {
#embed "services/backup-gateway"
};
MODELS_BYTES(services_backupsearch) = {
#embed "services/backupsearch"
};
MODELS_BYTES(services_batch) = {
#embed "services/batch"
};
MODELS_BYTES(services_bcm_dashboards) = {
#embed "services/bcm-dashboards"
};
MODELS_BYTES(services_bcm_data_exports) = {
#embed "services/bcm-data-exports"
};
MODELS_BYTES(services_bcm_pricing_calculator) = {
#embed "services/bcm-pricing-calculator"
};
MODELS_BYTES(services_bcm_recommended_actions) = {
#embed "services/bcm-recommended-actions"
};
MODELS_BYTES(services_bedrock) = {
#embed "services/bedrock"
};
MODELS_BYTES(services_bedrock_agent) = {
#embed "services/bedrock-agent"
};
MODELS_BYTES(services_bedrock_agent_runtime) = {
#embed "services/bedrock-agent-runtime"
};
MODELS_BYTES(services_bedrock_agentcore) = {
#embed "services/bedrock-agentcore"
};
MODELS_BYTES(services_bedrock_agentcore_control) = {
#embed "services/bedrock-agentcore-control"
};
MODELS_BYTES(services_bedrock_data_automation) = {
#embed "services/bedrock-data-automation"
};
MODELS_BYTES(services_bedrock_data_automation_runtime) = {
#embed "services/bedrock-data-automation-runtime"
};
MODELS_BYTES(services_bedrock_runtime) = {
#embed "services/bedrock-runtime"
};
MODELS_BYTES(services_billing) = {
#embed "services/billing"
};
MODELS_BYTES(services_billingconductor) = {
#embed "services/billingconductor"
};
MODELS_BYTES(services_braket) = {
#embed "services/braket"
};
MODELS_BYTES(services_budgets) = {
#embed "services/budgets"
};
MODELS_BYTES(services_ce) = {
#embed "services/ce"
};
MODELS_BYTES(services_chatbot) = {
#embed "services/chatbot"
};
MODELS_BYTES(services_chime) = {
#embed "services/chime"
};
MODELS_BYTES(services_chime_sdk_identity) = {
#embed "services/chime-sdk-identity"
};
MODELS_BYTES(services_chime_sdk_media_pipelines) = {
#embed "services/chime-sdk-media-pipelines"
};
MODELS_BYTES(services_chime_sdk_meetings) = {
#embed "services/chime-sdk-meetings"
};
MODELS_BYTES(services_chime_sdk_messaging) = {
#embed "services/chime-sdk-messaging"
};
MODELS_BYTES(services_chime_sdk_voice) = {
#embed "services/chime-sdk-voice"
};
MODELS_BYTES(services_cleanrooms) = {
#embed "services/cleanrooms"
};
MODELS_BYTES(services_cleanroomsml) = {
#embed "services/cleanroomsml"
};
MODELS_BYTES(services_cloud9) = {
#embed "services/cloud9"
};
MODELS_BYTES(services_cloudcontrol) = {
#embed "services/cloudcontrol"
};
MODELS_BYTES(services_clouddirectory) = {
#embed "services/clouddirectory"
};
MODELS_BYTES(services_cloudformation) = {
#embed "services/cloudformation"
};
MODELS_BYTES(services_cloudfront) = {
#embed "services/cloudfront"
};
MODELS_BYTES(services_cloudfront_keyvaluestore) = {
#embed "services/cloudfront-keyvaluestore"
};
MODELS_BYTES(services_cloudhsm) = {
#embed "services/cloudhsm"
};
MODELS_BYTES(services_cloudhsmv2) = {
#embed "services/cloudhsmv2"
};
MODELS_BYTES(services_cloudsearch) = {
#embed "services/cloudsearch"
};
MODELS_BYTES(services_cloudsearchdomain) = {
#embed "services/cloudsearchdomain"
};
MODELS_BYTES(services_cloudtrail) = {
#embed "services/cloudtrail"
};
MODELS_BYTES(services_cloudtrail_data) = {
#embed "services/cloudtrail-data"
};
MODELS_BYTES(services_cloudwatch) = {
#embed "services/cloudwatch"
};
MODELS_BYTES(services_cloudwatchomni) = {
#embed "services/cloudwatchomni"
};
MODELS_BYTES(services_codeartifact) = {
#embed "services/codeartifact"
};
MODELS_BYTES(services_codebuild) = {
#embed "services/codebuild"
};
MODELS_BYTES(services_codecatalyst) = {
#embed "services/codecatalyst"
};
MODELS_BYTES(services_codecommit) = {
#embed "services/codecommit"
};
MODELS_BYTES(services_codeconnections) = {
#embed "services/codeconnections"
};
MODELS_BYTES(services_codedeploy) = {
#embed "services/codedeploy"
};
MODELS_BYTES(services_codeguru_reviewer) = {
#embed "services/codeguru-reviewer"
};
MODELS_BYTES(services_codeguru_security) = {
#embed "services/codeguru-security"
};
MODELS_BYTES(services_codeguruprofiler) = {
#embed "services/codeguruprofiler"
};
MODELS_BYTES(services_codepipeline) = {
#embed "services/codepipeline"
};
MODELS_BYTES(services_codestar_connections) = {
#embed "services/codestar-connections"
};
MODELS_BYTES(services_codestar_notifications) = {
#embed "services/codestar-notifications"
};
MODELS_BYTES(services_cognito_identity) = {
#embed "services/cognito-identity"
};
MODELS_BYTES(services_cognito_idp) = {
#embed "services/cognito-idp"
};
MODELS_BYTES(services_cognito_sync) = {
#embed "services/cognito-sync"
};
MODELS_BYTES(services_comprehend) = {
#embed "services/comprehend"
};
MODELS_BYTES(services_comprehendmedical) = {
#embed "services/comprehendmedical"
};
MODELS_BYTES(services_compute_optimizer) = {
#embed "services/compute-optimizer"
};
MODELS_BYTES(services_compute_optimizer_automation) = {
#embed "services/compute-optimizer-automation"
};
MODELS_BYTES(services_config) = {
#embed "services/config"
};
MODELS_BYTES(services_connect) = {
#embed "services/connect"
};
MODELS_BYTES(services_connect_contact_lens) = {
#embed "services/connect-contact-lens"
};
MODELS_BYTES(services_connectcampaigns) = {
#embed "services/connectcampaigns"
};
MODELS_BYTES(services_connectcampaignsv2) = {
#embed "services/connectcampaignsv2"
};
MODELS_BYTES(services_connectcases) = {
#embed "services/connectcases"
};
MODELS_BYTES(services_connecthealth) = {
#embed "services/connecthealth"
};
MODELS_BYTES(services_connectparticipant) = {
#embed "services/connectparticipant"
};
MODELS_BYTES(services_connectscheduling) = {
#embed "services/connectscheduling"
};
MODELS_BYTES(services_continuum) = {
#embed "services/continuum"
};
MODELS_BYTES(services_controlcatalog) = {
#embed "services/controlcatalog"
};
MODELS_BYTES(services_controltower) = {
#embed "services/controltower"
};
MODELS_BYTES(services_cost_optimization_hub) = {
#embed "services/cost-optimization-hub"
};
MODELS_BYTES(services_cur) = {
#embed "services/cur"
};
MODELS_BYTES(services_customer_profiles) = {
#embed "services/customer-profiles"
};
MODELS_BYTES(services_databrew) = {
#embed "services/databrew"
};
MODELS_BYTES(services_dataexchange) = {
#embed "services/dataexchange"
};
MODELS_BYTES(services_datapipeline) = {
#embed "services/datapipeline"
};
MODELS_BYTES(services_datasync) = {
#embed "services/datasync"
};
MODELS_BYTES(services_datazone) = {
#embed "services/datazone"
};
MODELS_BYTES(services_dax) = {
#embed "services/dax"
};
MODELS_BYTES(services_deadline) = {
#embed "services/deadline"
};
MODELS_BYTES(services_detective) = {
#embed "services/detective"
};
MODELS_BYTES(services_devicefarm) = {
#embed "services/devicefarm"
};
MODELS_BYTES(services_devops_agent) = {
#embed "services/devops-agent"
};
MODELS_BYTES(services_devops_guru) = {
#embed "services/devops-guru"
};
MODELS_BYTES(services_directconnect) = {
#embed "services/directconnect"
};
MODELS_BYTES(services_discovery) = {
#embed "services/discovery"
};
MODELS_BYTES(services_dlm) = {
#embed "services/dlm"
};
MODELS_BYTES(services_dms) = {
#embed "services/dms"
};
MODELS_BYTES(services_docdb) = {
#embed "services/docdb"
};
MODELS_BYTES(services_docdb_elastic) = {
#embed "services/docdb-elastic"
};
MODELS_BYTES(services_drs) = {
#embed "services/drs"
};
MODELS_BYTES(services_ds) = {
#embed "services/ds"
};
MODELS_BYTES(services_ds_data) = {
#embed "services/ds-data"
};
MODELS_BYTES(services_dsql) = {
#embed "services/dsql"
};
MODELS_BYTES(services_dynamodb) = {
#embed "services/dynamodb"
};
MODELS_BYTES(services_dynamodbstreams) = {
#embed "services/dynamodbstreams"
};
MODELS_BYTES(services_ebs) = {
#embed "services/ebs"
};
MODELS_BYTES(services_ec2) = {
#embed "services/ec2"
};
MODELS_BYTES(services_ec2_instance_connect) = {
#embed "services/ec2-instance-connect"
};
MODELS_BYTES(services_ecr) = {
#embed "services/ecr"
};
MODELS_BYTES(services_ecr_public) = {
#embed "services/ecr-public"
};
MODELS_BYTES(services_ecs) = {
#embed "services/ecs"
};
MODELS_BYTES(services_efs) = {
#embed "services/efs"
};
MODELS_BYTES(services_eks) = {
#embed "services/eks"
};
MODELS_BYTES(services_eks_auth) = {
#embed "services/eks-auth"
};
MODELS_BYTES(services_elasticache) = {
#embed "services/elasticache"
};
MODELS_BYTES(services_elasticbeanstalk) = {
#embed "services/elasticbeanstalk"
};
MODELS_BYTES(services_elb) = {
#embed "services/elb"
};
MODELS_BYTES(services_elbv2) = {
#embed "services/elbv2"
};
MODELS_BYTES(services_elementalinference) = {
#embed "services/elementalinference"
};
MODELS_BYTES(services_emr) = {
#embed "services/emr"
};
MODELS_BYTES(services_emr_containers) = {
#embed "services/emr-containers"
};
MODELS_BYTES(services_emr_serverless) = {
#embed "services/emr-serverless"
};
MODELS_BYTES(services_endusermessaging) = {
#embed "services/endusermessaging"
};
MODELS_BYTES(services_entityresolution) = {
#embed "services/entityresolution"
};
MODELS_BYTES(services_es) = {
#embed "services/es"
};
MODELS_BYTES(services_eventbridgev2) = {
#embed "services/eventbridgev2"
};
MODELS_BYTES(services_events) = {
#embed "services/events"
};
MODELS_BYTES(services_evs) = {
#embed "services/evs"
};
MODELS_BYTES(services_firehose) = {
#embed "services/firehose"
};
MODELS_BYTES(services_fis) = {
#embed "services/fis"
};
MODELS_BYTES(services_fms) = {
#embed "services/fms"
};
MODELS_BYTES(services_forecast) = {
#embed "services/forecast"
};
MODELS_BYTES(services_forecastquery) = {
#embed "services/forecastquery"
};
MODELS_BYTES(services_frauddetector) = {
#embed "services/frauddetector"
};
MODELS_BYTES(services_freetier) = {
#embed "services/freetier"
};
MODELS_BYTES(services_fsx) = {
#embed "services/fsx"
};
MODELS_BYTES(services_gamelift) = {
#embed "services/gamelift"
};
MODELS_BYTES(services_gameliftstreams) = {
#embed "services/gameliftstreams"
};
MODELS_BYTES(services_geo_maps) = {
#embed "services/geo-maps"
};
MODELS_BYTES(services_geo_places) = {
#embed "services/geo-places"
};
MODELS_BYTES(services_geo_routes) = {
#embed "services/geo-routes"
};
MODELS_BYTES(services_glacier) = {
#embed "services/glacier"
};
MODELS_BYTES(services_globalaccelerator) = {
#embed "services/globalaccelerator"
};
MODELS_BYTES(services_glue) = {
#embed "services/glue"
};
MODELS_BYTES(services_grafana) = {
#embed "services/grafana"
};
MODELS_BYTES(services_greengrass) = {
#embed "services/greengrass"
};
MODELS_BYTES(services_greengrassv2) = {
#embed "services/greengrassv2"
};
MODELS_BYTES(services_groundstation) = {
#embed "services/groundstation"
};
MODELS_BYTES(services_guardduty) = {
#embed "services/guardduty"
};
MODELS_BYTES(services_health) = {
#embed "services/health"
};
MODELS_BYTES(services_healthlake) = {
#embed "services/healthlake"
};
MODELS_BYTES(services_iam) = {
#embed "services/iam"
};
MODELS_BYTES(services_iam_toolbox) = {
#embed "services/iam-toolbox"
};
MODELS_BYTES(services_identitystore) = {
#embed "services/identitystore"
};
MODELS_BYTES(services_imagebuilder) = {
#embed "services/imagebuilder"
};
MODELS_BYTES(services_importexport) = {
#embed "services/importexport"
};
MODELS_BYTES(services_inspector) = {
#embed "services/inspector"
};
MODELS_BYTES(services_inspector_scan) = {
#embed "services/inspector-scan"
};
MODELS_BYTES(services_inspector2) = {
#embed "services/inspector2"
};
MODELS_BYTES(services_interconnect) = {
#embed "services/interconnect"
};
MODELS_BYTES(services_internetmonitor) = {
#embed "services/internetmonitor"
};
MODELS_BYTES(services_invoicing) = {
#embed "services/invoicing"
};
MODELS_BYTES(services_iot) = {
#embed "services/iot"
};
MODELS_BYTES(services_iot_data) = {
#embed "services/iot-data"
};
MODELS_BYTES(services_iot_jobs_data) = {
#embed "services/iot-jobs-data"
};
MODELS_BYTES(services_iot_managed_integrations) = {
#embed "services/iot-managed-integrations"
};
MODELS_BYTES(services_iotdeviceadvisor) = {
#embed "services/iotdeviceadvisor"
};
MODELS_BYTES(services_iotfleetwise) = {
#embed "services/iotfleetwise"
};
MODELS_BYTES(services_iotsecuretunneling) = {
#embed "services/iotsecuretunneling"
};
MODELS_BYTES(services_iotsitewise) = {
#embed "services/iotsitewise"
};
MODELS_BYTES(services_iotthingsgraph) = {
#embed "services/iotthingsgraph"
};
MODELS_BYTES(services_iottwinmaker) = {
#embed "services/iottwinmaker"
};
MODELS_BYTES(services_iotwireless) = {
#embed "services/iotwireless"
};
MODELS_BYTES(services_ivs) = {
#embed "services/ivs"
};
MODELS_BYTES(services_ivs_realtime) = {
#embed "services/ivs-realtime"
};
MODELS_BYTES(services_ivschat) = {
#embed "services/ivschat"
};
MODELS_BYTES(services_kafka) = {
#embed "services/kafka"
};
MODELS_BYTES(services_kafkaconnect) = {
#embed "services/kafkaconnect"
};
MODELS_BYTES(services_kendra) = {
#embed "services/kendra"
};
MODELS_BYTES(services_kendra_ranking) = {
#embed "services/kendra-ranking"
};
MODELS_BYTES(services_keyspaces) = {
#embed "services/keyspaces"
};
MODELS_BYTES(services_keyspacesstreams) = {
#embed "services/keyspacesstreams"
};
MODELS_BYTES(services_kinesis) = {
#embed "services/kinesis"
};
MODELS_BYTES(services_kinesis_video_archived_media) = {
#embed "services/kinesis-video-archived-media"
};
MODELS_BYTES(services_kinesis_video_media) = {
#embed "services/kinesis-video-media"
};
MODELS_BYTES(services_kinesis_video_signaling) = {
#embed "services/kinesis-video-signaling"
};
MODELS_BYTES(services_kinesis_video_webrtc_storage) = {
#embed "services/kinesis-video-webrtc-storage"
};
MODELS_BYTES(services_kinesisanalytics) = {
#embed "services/kinesisanalytics"
};
MODELS_BYTES(services_kinesisanalyticsv2) = {
#embed "services/kinesisanalyticsv2"
};
MODELS_BYTES(services_kinesisvideo) = {
#embed "services/kinesisvideo"
};
MODELS_BYTES(services_kms) = {
#embed "services/kms"
};
MODELS_BYTES(services_lakeformation) = {
#embed "services/lakeformation"
};
MODELS_BYTES(services_lambda) = {
#embed "services/lambda"
};
MODELS_BYTES(services_lambda_core) = {
#embed "services/lambda-core"
};
MODELS_BYTES(services_lambda_microvms) = {
#embed "services/lambda-microvms"
};
MODELS_BYTES(services_lambda_web) = {
#embed "services/lambda-web"
};
MODELS_BYTES(services_launch_wizard) = {
#embed "services/launch-wizard"
};
MODELS_BYTES(services_lex_models) = {
#embed "services/lex-models"
};
MODELS_BYTES(services_lex_runtime) = {
#embed "services/lex-runtime"
};
MODELS_BYTES(services_lexv2_models) = {
#embed "services/lexv2-models"
};
MODELS_BYTES(services_lexv2_runtime) = {
#embed "services/lexv2-runtime"
};
MODELS_BYTES(services_license_manager) = {
#embed "services/license-manager"
};
MODELS_BYTES(services_license_manager_linux_subscriptions) = {
#embed "services/license-manager-linux-subscriptions"
};
MODELS_BYTES(services_license_manager_user_subscriptions) = {
#embed "services/license-manager-user-subscriptions"
};
MODELS_BYTES(services_lightsail) = {
#embed "services/lightsail"
};
MODELS_BYTES(services_location) = {
#embed "services/location"
};
MODELS_BYTES(services_logs) = {
#embed "services/logs"
};
MODELS_BYTES(services_lookoutequipment) = {
#embed "services/lookoutequipment"
};
MODELS_BYTES(services_m2) = {
#embed "services/m2"
};
MODELS_BYTES(services_machinelearning) = {
#embed "services/machinelearning"
};
MODELS_BYTES(services_macie2) = {
#embed "services/macie2"
};
MODELS_BYTES(services_mailmanager) = {
#embed "services/mailmanager"
};
MODELS_BYTES(services_managedblockchain) = {
#embed "services/managedblockchain"
};
MODELS_BYTES(services_managedblockchain_query) = {
#embed "services/managedblockchain-query"
};
MODELS_BYTES(services_marketplace_agreement) = {
#embed "services/marketplace-agreement"
};
MODELS_BYTES(services_marketplace_catalog) = {
#embed "services/marketplace-catalog"
};
MODELS_BYTES(services_marketplace_deployment) = {
#embed "services/marketplace-deployment"
};
MODELS_BYTES(services_marketplace_discovery) = {
#embed "services/marketplace-discovery"
};
MODELS_BYTES(services_marketplace_entitlement) = {
#embed "services/marketplace-entitlement"
};
MODELS_BYTES(services_marketplace_reporting) = {
#embed "services/marketplace-reporting"
};
MODELS_BYTES(services_marketplacecommerceanalytics) = {
#embed "services/marketplacecommerceanalytics"
};
MODELS_BYTES(services_mediaconnect) = {
#embed "services/mediaconnect"
};
MODELS_BYTES(services_mediaconvert) = {
#embed "services/mediaconvert"
};
MODELS_BYTES(services_medialive) = {
#embed "services/medialive"
};
MODELS_BYTES(services_mediapackage) = {
#embed "services/mediapackage"
};
MODELS_BYTES(services_mediapackage_vod) = {
#embed "services/mediapackage-vod"
};
MODELS_BYTES(services_mediapackagev2) = {
#embed "services/mediapackagev2"
};
MODELS_BYTES(services_mediastore) = {
#embed "services/mediastore"
};
MODELS_BYTES(services_mediastore_data) = {
#embed "services/mediastore-data"
};
MODELS_BYTES(services_mediatailor) = {
#embed "services/mediatailor"
};
MODELS_BYTES(services_medical_imaging) = {
#embed "services/medical-imaging"
};
MODELS_BYTES(services_memorydb) = {
#embed "services/memorydb"
};
MODELS_BYTES(services_meteringmarketplace) = {
#embed "services/meteringmarketplace"
};
MODELS_BYTES(services_mgh) = {
#embed "services/mgh"
};
MODELS_BYTES(services_mgn) = {
#embed "services/mgn"
};
MODELS_BYTES(services_migration_hub_refactor_spaces) = {
#embed "services/migration-hub-refactor-spaces"
};
MODELS_BYTES(services_migrationhub_config) = {
#embed "services/migrationhub-config"
};
MODELS_BYTES(services_migrationhuborchestrator) = {
#embed "services/migrationhuborchestrator"
};
MODELS_BYTES(services_migrationhubstrategy) = {
#embed "services/migrationhubstrategy"
};
MODELS_BYTES(services_mpa) = {
#embed "services/mpa"
};
MODELS_BYTES(services_mq) = {
#embed "services/mq"
};
MODELS_BYTES(services_mturk) = {
#embed "services/mturk"
};
MODELS_BYTES(services_mwaa) = {
#embed "services/mwaa"
};
MODELS_BYTES(services_mwaa_serverless) = {
#embed "services/mwaa-serverless"
};
MODELS_BYTES(services_neptune) = {
#embed "services/neptune"
};
MODELS_BYTES(services_neptune_graph) = {
#embed "services/neptune-graph"
};
MODELS_BYTES(services_neptunedata) = {
#embed "services/neptunedata"
};
MODELS_BYTES(services_network_firewall) = {
#embed "services/network-firewall"
};
MODELS_BYTES(services_network_security_manager) = {
#embed "services/network-security-manager"
};
MODELS_BYTES(services_networkflowmonitor) = {
#embed "services/networkflowmonitor"
};
MODELS_BYTES(services_networkmanager) = {
#embed "services/networkmanager"
};
MODELS_BYTES(services_networkmonitor) = {
#embed "services/networkmonitor"
};
MODELS_BYTES(services_notifications) = {
#embed "services/notifications"
};
MODELS_BYTES(services_notificationscontacts) = {
#embed "services/notificationscontacts"
};
MODELS_BYTES(services_nova_act) = {
#embed "services/nova-act"
};
MODELS_BYTES(services_oam) = {
#embed "services/oam"
};
MODELS_BYTES(services_observabilityadmin) = {
#embed "services/observabilityadmin"
};
MODELS_BYTES(services_odb) = {
#embed "services/odb"
};
MODELS_BYTES(services_omics) = {
#embed "services/omics"
};
MODELS_BYTES(services_opensearch) = {
#embed "services/opensearch"
};
MODELS_BYTES(services_opensearchmemory) = {
#embed "services/opensearchmemory"
};
MODELS_BYTES(services_opensearchserverless) = {
#embed "services/opensearchserverless"
};
MODELS_BYTES(services_organizations) = {
#embed "services/organizations"
};
MODELS_BYTES(services_osis) = {
#embed "services/osis"
};
MODELS_BYTES(services_outposts) = {
#embed "services/outposts"
};
MODELS_BYTES(services_partnercentral_account) = {
#embed "services/partnercentral-account"
};
MODELS_BYTES(services_partnercentral_benefits) = {
#embed "services/partnercentral-benefits"
};
MODELS_BYTES(services_partnercentral_channel) = {
#embed "services/partnercentral-channel"
};
MODELS_BYTES(services_partnercentral_marketing) = {
#embed "services/partnercentral-marketing"
};
MODELS_BYTES(services_partnercentral_revenue_measurement) = {
#embed "services/partnercentral-revenue-measurement"
};
MODELS_BYTES(services_partnercentral_selling) = {
#embed "services/partnercentral-selling"
};
MODELS_BYTES(services_payment_cryptography) = {
#embed "services/payment-cryptography"
};
MODELS_BYTES(services_payment_cryptography_data) = {
#embed "services/payment-cryptography-data"
};
MODELS_BYTES(services_payments) = {
#embed "services/payments"
};
MODELS_BYTES(services_pca_connector_ad) = {
#embed "services/pca-connector-ad"
};
MODELS_BYTES(services_pca_connector_scep) = {
#embed "services/pca-connector-scep"
};
MODELS_BYTES(services_pcs) = {
#embed "services/pcs"
};
MODELS_BYTES(services_personalize) = {
#embed "services/personalize"
};
MODELS_BYTES(services_personalize_events) = {
#embed "services/personalize-events"
};
MODELS_BYTES(services_personalize_runtime) = {
#embed "services/personalize-runtime"
};
MODELS_BYTES(services_pi) = {
#embed "services/pi"
};
MODELS_BYTES(services_pinpoint) = {
#embed "services/pinpoint"
};
MODELS_BYTES(services_pinpoint_email) = {
#embed "services/pinpoint-email"
};
MODELS_BYTES(services_pinpoint_sms_voice) = {
#embed "services/pinpoint-sms-voice"
};
MODELS_BYTES(services_pinpoint_sms_voice_v2) = {
#embed "services/pinpoint-sms-voice-v2"
};
MODELS_BYTES(services_pipes) = {
#embed "services/pipes"
};
MODELS_BYTES(services_polly) = {
#embed "services/polly"
};
MODELS_BYTES(services_pricing) = {
#embed "services/pricing"
};
MODELS_BYTES(services_pricing_plan_manager) = {
#embed "services/pricing-plan-manager"
};
MODELS_BYTES(services_proton) = {
#embed "services/proton"
};
MODELS_BYTES(services_qapps) = {
#embed "services/qapps"
};
MODELS_BYTES(services_qbusiness) = {
#embed "services/qbusiness"
};
MODELS_BYTES(services_qconnect) = {
#embed "services/qconnect"
};
MODELS_BYTES(services_quicksight) = {
#embed "services/quicksight"
};
MODELS_BYTES(services_ram) = {
#embed "services/ram"
};
MODELS_BYTES(services_rbin) = {
#embed "services/rbin"
};
MODELS_BYTES(services_rds) = {
#embed "services/rds"
};
MODELS_BYTES(services_rds_data) = {
#embed "services/rds-data"
};
MODELS_BYTES(services_redshift) = {
#embed "services/redshift"
};
MODELS_BYTES(services_redshift_data) = {
#embed "services/redshift-data"
};
MODELS_BYTES(services_redshift_serverless) = {
#embed "services/redshift-serverless"
};
MODELS_BYTES(services_rekognition) = {
#embed "services/rekognition"
};
MODELS_BYTES(services_repostspace) = {
#embed "services/repostspace"
};
MODELS_BYTES(services_resiliencehub) = {
#embed "services/resiliencehub"
};
MODELS_BYTES(services_resiliencehubv2) = {
#embed "services/resiliencehubv2"
};
MODELS_BYTES(services_resource_explorer_2) = {
#embed "services/resource-explorer-2"
};
MODELS_BYTES(services_resource_groups) = {
#embed "services/resource-groups"
};
MODELS_BYTES(services_resourcegroupstaggingapi) = {
#embed "services/resourcegroupstaggingapi"
};
MODELS_BYTES(services_rolesanywhere) = {
#embed "services/rolesanywhere"
};
MODELS_BYTES(services_route53) = {
#embed "services/route53"
};
MODELS_BYTES(services_route53_recovery_cluster) = {
#embed "services/route53-recovery-cluster"
};
MODELS_BYTES(services_route53_recovery_control_config) = {
#embed "services/route53-recovery-control-config"
};
MODELS_BYTES(services_route53_recovery_readiness) = {
#embed "services/route53-recovery-readiness"
};
MODELS_BYTES(services_route53domains) = {
#embed "services/route53domains"
};
MODELS_BYTES(services_route53globalresolver) = {
#embed "services/route53globalresolver"
};
MODELS_BYTES(services_route53profiles) = {
#embed "services/route53profiles"
};
MODELS_BYTES(services_route53resolver) = {
#embed "services/route53resolver"
};
MODELS_BYTES(services_rtbfabric) = {
#embed "services/rtbfabric"
};
MODELS_BYTES(services_rum) = {
#embed "services/rum"
};
MODELS_BYTES(services_s3) = {
#embed "services/s3"
};
MODELS_BYTES(services_s3control) = {
#embed "services/s3control"
};
MODELS_BYTES(services_s3files) = {
#embed "services/s3files"
};
MODELS_BYTES(services_s3outposts) = {
#embed "services/s3outposts"
};
MODELS_BYTES(services_s3tables) = {
#embed "services/s3tables"
};
MODELS_BYTES(services_s3vectors) = {
#embed "services/s3vectors"
};
MODELS_BYTES(services_sagemaker) = {
#embed "services/sagemaker"
};
MODELS_BYTES(services_sagemaker_a2i_runtime) = {
#embed "services/sagemaker-a2i-runtime"
};
MODELS_BYTES(services_sagemaker_edge) = {
#embed "services/sagemaker-edge"
};
MODELS_BYTES(services_sagemaker_featurestore_runtime) = {
#embed "services/sagemaker-featurestore-runtime"
};
MODELS_BYTES(services_sagemaker_gateway_runtime) = {
#embed "services/sagemaker-gateway-runtime"
};
MODELS_BYTES(services_sagemaker_geospatial) = {
#embed "services/sagemaker-geospatial"
};
MODELS_BYTES(services_sagemaker_inference_router_runtime) = {
#embed "services/sagemaker-inference-router-runtime"
};
MODELS_BYTES(services_sagemaker_metrics) = {
#embed "services/sagemaker-metrics"
};
MODELS_BYTES(services_sagemaker_runtime) = {
#embed "services/sagemaker-runtime"
};
MODELS_BYTES(services_sagemakerjobruntime) = {
#embed "services/sagemakerjobruntime"
};
MODELS_BYTES(services_sagemakertrainingsessionruntime) = {
#embed "services/sagemakertrainingsessionruntime"
};
MODELS_BYTES(services_savingsplans) = {
#embed "services/savingsplans"
};
MODELS_BYTES(services_scheduler) = {
#embed "services/scheduler"
};
MODELS_BYTES(services_schemas) = {
#embed "services/schemas"
};
MODELS_BYTES(services_sdb) = {
#embed "services/sdb"
};
MODELS_BYTES(services_secretsmanager) = {
#embed "services/secretsmanager"
};
MODELS_BYTES(services_security_ir) = {
#embed "services/security-ir"
};
MODELS_BYTES(services_securityagent) = {
#embed "services/securityagent"
};
MODELS_BYTES(services_securityhub) = {
#embed "services/securityhub"
};
MODELS_BYTES(services_securitylake) = {
#embed "services/securitylake"
};
MODELS_BYTES(services_serverlessrepo) = {
#embed "services/serverlessrepo"
};
MODELS_BYTES(services_service_quotas) = {
#embed "services/service-quotas"
};
MODELS_BYTES(services_servicecatalog) = {
#embed "services/servicecatalog"
};
MODELS_BYTES(services_servicecatalog_appregistry) = {
#embed "services/servicecatalog-appregistry"
};
MODELS_BYTES(services_servicediscovery) = {
#embed "services/servicediscovery"
};
MODELS_BYTES(services_ses) = {
#embed "services/ses"
};
MODELS_BYTES(services_sesv2) = {
#embed "services/sesv2"
};
MODELS_BYTES(services_shield) = {
#embed "services/shield"
};
MODELS_BYTES(services_signer) = {
#embed "services/signer"
};
MODELS_BYTES(services_signer_data) = {
#embed "services/signer-data"
};
MODELS_BYTES(services_signin) = {
#embed "services/signin"
};
MODELS_BYTES(services_simpledbv2) = {
#embed "services/simpledbv2"
};
MODELS_BYTES(services_sms_voice) = {
#embed "services/sms-voice"
};
MODELS_BYTES(services_snow_device_management) = {
#embed "services/snow-device-management"
};
MODELS_BYTES(services_snowball) = {
#embed "services/snowball"
};
MODELS_BYTES(services_sns) = {
#embed "services/sns"
};
MODELS_BYTES(services_socialmessaging) = {
#embed "services/socialmessaging"
};
MODELS_BYTES(services_sqs) = {
#embed "services/sqs"
};
MODELS_BYTES(services_ssm) = {
#embed "services/ssm"
};
MODELS_BYTES(services_ssm_contacts) = {
#embed "services/ssm-contacts"
};
MODELS_BYTES(services_ssm_guiconnect) = {
#embed "services/ssm-guiconnect"
};
MODELS_BYTES(services_ssm_incidents) = {
#embed "services/ssm-incidents"
};
MODELS_BYTES(services_ssm_quicksetup) = {
#embed "services/ssm-quicksetup"
};
MODELS_BYTES(services_ssm_sap) = {
#embed "services/ssm-sap"
};
MODELS_BYTES(services_sso) = {
#embed "services/sso"
};
MODELS_BYTES(services_sso_admin) = {
#embed "services/sso-admin"
};
MODELS_BYTES(services_sso_oidc) = {
#embed "services/sso-oidc"
};
MODELS_BYTES(services_stepfunctions) = {
#embed "services/stepfunctions"
};
MODELS_BYTES(services_storagegateway) = {
#embed "services/storagegateway"
};
MODELS_BYTES(services_sts) = {
#embed "services/sts"
};
MODELS_BYTES(services_supplychain) = {
#embed "services/supplychain"
};
MODELS_BYTES(services_support) = {
#embed "services/support"
};
MODELS_BYTES(services_support_app) = {
#embed "services/support-app"
};
MODELS_BYTES(services_supportauthz) = {
#embed "services/supportauthz"
};
MODELS_BYTES(services_sustainability) = {
#embed "services/sustainability"
};
MODELS_BYTES(services_swf) = {
#embed "services/swf"
};
MODELS_BYTES(services_synthetics) = {
#embed "services/synthetics"
};
MODELS_BYTES(services_taxsettings) = {
#embed "services/taxsettings"
};
MODELS_BYTES(services_textract) = {
#embed "services/textract"
};
MODELS_BYTES(services_timestream_influxdb) = {
#embed "services/timestream-influxdb"
};
MODELS_BYTES(services_timestream_query) = {
#embed "services/timestream-query"
};
MODELS_BYTES(services_timestream_write) = {
#embed "services/timestream-write"
};
MODELS_BYTES(services_transcribe) = {
#embed "services/transcribe"
};
MODELS_BYTES(services_transfer) = {
#embed "services/transfer"
};
MODELS_BYTES(services_translate) = {
#embed "services/translate"
};
MODELS_BYTES(services_trustedadvisor) = {
#embed "services/trustedadvisor"
};
MODELS_BYTES(services_uxc) = {
#embed "services/uxc"
};
MODELS_BYTES(services_verifiedpermissions) = {
#embed "services/verifiedpermissions"
};
MODELS_BYTES(services_voice_id) = {
#embed "services/voice-id"
};
MODELS_BYTES(services_vpc_lattice) = {
#embed "services/vpc-lattice"
};
MODELS_BYTES(services_waf) = {
#embed "services/waf"
};
MODELS_BYTES(services_waf_regional) = {
#embed "services/waf-regional"
};
MODELS_BYTES(services_wafv2) = {
#embed "services/wafv2"
};
MODELS_BYTES(services_wellarchitected) = {
#embed "services/wellarchitected"
};
MODELS_BYTES(services_wickr) = {
#embed "services/wickr"
};
MODELS_BYTES(services_wisdom) = {
#embed "services/wisdom"
};
MODELS_BYTES(services_workdocs) = {
#embed "services/workdocs"
};
MODELS_BYTES(services_workmail) = {
#embed "services/workmail"
};
MODELS_BYTES(services_workmailmessageflow) = {
#embed "services/workmailmessageflow"
};
MODELS_BYTES(services_workspaces) = {
#embed "services/workspaces"
};
MODELS_BYTES(services_workspaces_instances) = {
#embed "services/workspaces-instances"
};
MODELS_BYTES(services_workspaces_thin_client) = {
#embed "services/workspaces-thin-client"
};
MODELS_BYTES(services_workspaces_web) = {
#embed "services/workspaces-web"
};
MODELS_BYTES(services_xray) = {
#embed "services/xray"
};

static const boto3_model_file files[] = {
  MODELS_FILE("services/abuse-signal", services_abuse_signal)
  MODELS_FILE("services/accessanalyzer", services_accessanalyzer)
  MODELS_FILE("services/account", services_account)
  MODELS_FILE("services/account-access", services_account_access)
  MODELS_FILE("services/account-access-runtime", services_account_access_runtime)
  MODELS_FILE("services/acm", services_acm)
  MODELS_FILE("services/acm-pca", services_acm_pca)
  MODELS_FILE("services/agent-discovery", services_agent_discovery)
  MODELS_FILE("services/agent-registry", services_agent_registry)
  MODELS_FILE("services/agent-registry-control", services_agent_registry_control)
  MODELS_FILE("services/aiops", services_aiops)
  MODELS_FILE("services/amp", services_amp)
  MODELS_FILE("services/amplify", services_amplify)
  MODELS_FILE("services/amplifybackend", services_amplifybackend)
  MODELS_FILE("services/amplifyuibuilder", services_amplifyuibuilder)
  MODELS_FILE("services/apigateway", services_apigateway)
  MODELS_FILE("services/apigatewaymanagementapi", services_apigatewaymanagementapi)
  MODELS_FILE("services/apigatewayv2", services_apigatewayv2)
  MODELS_FILE("services/apiportal", services_apiportal)
  MODELS_FILE("services/appconfig", services_appconfig)
  MODELS_FILE("services/appconfigdata", services_appconfigdata)
  MODELS_FILE("services/appfabric", services_appfabric)
  MODELS_FILE("services/appflow", services_appflow)
  MODELS_FILE("services/appintegrations", services_appintegrations)
  MODELS_FILE("services/application-autoscaling", services_application_autoscaling)
  MODELS_FILE("services/application-insights", services_application_insights)
  MODELS_FILE("services/application-signals", services_application_signals)
  MODELS_FILE("services/applicationcostprofiler", services_applicationcostprofiler)
  MODELS_FILE("services/appmesh", services_appmesh)
  MODELS_FILE("services/apprunner", services_apprunner)
  MODELS_FILE("services/appstream", services_appstream)
  MODELS_FILE("services/appsync", services_appsync)
  MODELS_FILE("services/arc-region-switch", services_arc_region_switch)
  MODELS_FILE("services/arc-zonal-shift", services_arc_zonal_shift)
  MODELS_FILE("services/artifact", services_artifact)
  MODELS_FILE("services/athena", services_athena)
  MODELS_FILE("services/auditmanager", services_auditmanager)
  MODELS_FILE("services/autoscaling", services_autoscaling)
  MODELS_FILE("services/autoscaling-plans", services_autoscaling_plans)
  MODELS_FILE("services/b2bi", services_b2bi)
  MODELS_FILE("services/backup", services_backup)
  MODELS_FILE("services/backup-gateway", services_backup_gateway)
  MODELS_FILE("services/backupsearch", services_backupsearch)
  MODELS_FILE("services/batch", services_batch)
  MODELS_FILE("services/bcm-dashboards", services_bcm_dashboards)
  MODELS_FILE("services/bcm-data-exports", services_bcm_data_exports)
  MODELS_FILE("services/bcm-pricing-calculator", services_bcm_pricing_calculator)
  MODELS_FILE("services/bcm-recommended-actions", services_bcm_recommended_actions)
  MODELS_FILE("services/bedrock", services_bedrock)
  MODELS_FILE("services/bedrock-agent", services_bedrock_agent)
  MODELS_FILE("services/bedrock-agent-runtime", services_bedrock_agent_runtime)
  MODELS_FILE("services/bedrock-agentcore", services_bedrock_agentcore)
  MODELS_FILE("services/bedrock-agentcore-control", services_bedrock_agentcore_control)
  MODELS_FILE("services/bedrock-data-automation", services_bedrock_data_automation)
  MODELS_FILE("services/bedrock-data-automation-runtime", services_bedrock_data_automation_runtime)
  MODELS_FILE("services/bedrock-runtime", services_bedrock_runtime)
  MODELS_FILE("services/billing", services_billing)
  MODELS_FILE("services/billingconductor", services_billingconductor)
  MODELS_FILE("services/braket", services_braket)
  MODELS_FILE("services/budgets", services_budgets)
  MODELS_FILE("services/ce", services_ce)
  MODELS_FILE("services/chatbot", services_chatbot)
  MODELS_FILE("services/chime", services_chime)
  MODELS_FILE("services/chime-sdk-identity", services_chime_sdk_identity)
  MODELS_FILE("services/chime-sdk-media-pipelines", services_chime_sdk_media_pipelines)
  MODELS_FILE("services/chime-sdk-meetings", services_chime_sdk_meetings)
  MODELS_FILE("services/chime-sdk-messaging", services_chime_sdk_messaging)
  MODELS_FILE("services/chime-sdk-voice", services_chime_sdk_voice)
  MODELS_FILE("services/cleanrooms", services_cleanrooms)
  MODELS_FILE("services/cleanroomsml", services_cleanroomsml)
  MODELS_FILE("services/cloud9", services_cloud9)
  MODELS_FILE("services/cloudcontrol", services_cloudcontrol)
  MODELS_FILE("services/clouddirectory", services_clouddirectory)
  MODELS_FILE("services/cloudformation", services_cloudformation)
  MODELS_FILE("services/cloudfront", services_cloudfront)
  MODELS_FILE("services/cloudfront-keyvaluestore", services_cloudfront_keyvaluestore)
  MODELS_FILE("services/cloudhsm", services_cloudhsm)
  MODELS_FILE("services/cloudhsmv2", services_cloudhsmv2)
  MODELS_FILE("services/cloudsearch", services_cloudsearch)
  MODELS_FILE("services/cloudsearchdomain", services_cloudsearchdomain)
  MODELS_FILE("services/cloudtrail", services_cloudtrail)
  MODELS_FILE("services/cloudtrail-data", services_cloudtrail_data)
  MODELS_FILE("services/cloudwatch", services_cloudwatch)
  MODELS_FILE("services/cloudwatchomni", services_cloudwatchomni)
  MODELS_FILE("services/codeartifact", services_codeartifact)
  MODELS_FILE("services/codebuild", services_codebuild)
  MODELS_FILE("services/codecatalyst", services_codecatalyst)
  MODELS_FILE("services/codecommit", services_codecommit)
  MODELS_FILE("services/codeconnections", services_codeconnections)
  MODELS_FILE("services/codedeploy", services_codedeploy)
  MODELS_FILE("services/codeguru-reviewer", services_codeguru_reviewer)
  MODELS_FILE("services/codeguru-security", services_codeguru_security)
  MODELS_FILE("services/codeguruprofiler", services_codeguruprofiler)
  MODELS_FILE("services/codepipeline", services_codepipeline)
  MODELS_FILE("services/codestar-connections", services_codestar_connections)
  MODELS_FILE("services/codestar-notifications", services_codestar_notifications)
  MODELS_FILE("services/cognito-identity", services_cognito_identity)
  MODELS_FILE("services/cognito-idp", services_cognito_idp)
  MODELS_FILE("services/cognito-sync", services_cognito_sync)
  MODELS_FILE("services/comprehend", services_comprehend)
  MODELS_FILE("services/comprehendmedical", services_comprehendmedical)
  MODELS_FILE("services/compute-optimizer", services_compute_optimizer)
  MODELS_FILE("services/compute-optimizer-automation", services_compute_optimizer_automation)
  MODELS_FILE("services/config", services_config)
  MODELS_FILE("services/connect", services_connect)
  MODELS_FILE("services/connect-contact-lens", services_connect_contact_lens)
  MODELS_FILE("services/connectcampaigns", services_connectcampaigns)
  MODELS_FILE("services/connectcampaignsv2", services_connectcampaignsv2)
  MODELS_FILE("services/connectcases", services_connectcases)
  MODELS_FILE("services/connecthealth", services_connecthealth)
  MODELS_FILE("services/connectparticipant", services_connectparticipant)
  MODELS_FILE("services/connectscheduling", services_connectscheduling)
  MODELS_FILE("services/continuum", services_continuum)
  MODELS_FILE("services/controlcatalog", services_controlcatalog)
  MODELS_FILE("services/controltower", services_controltower)
  MODELS_FILE("services/cost-optimization-hub", services_cost_optimization_hub)
  MODELS_FILE("services/cur", services_cur)
  MODELS_FILE("services/customer-profiles", services_customer_profiles)
  MODELS_FILE("services/databrew", services_databrew)
  MODELS_FILE("services/dataexchange", services_dataexchange)
  MODELS_FILE("services/datapipeline", services_datapipeline)
  MODELS_FILE("services/datasync", services_datasync)
  MODELS_FILE("services/datazone", services_datazone)
  MODELS_FILE("services/dax", services_dax)
  MODELS_FILE("services/deadline", services_deadline)
  MODELS_FILE("services/detective", services_detective)
  MODELS_FILE("services/devicefarm", services_devicefarm)
  MODELS_FILE("services/devops-agent", services_devops_agent)
  MODELS_FILE("services/devops-guru", services_devops_guru)
  MODELS_FILE("services/directconnect", services_directconnect)
  MODELS_FILE("services/discovery", services_discovery)
  MODELS_FILE("services/dlm", services_dlm)
  MODELS_FILE("services/dms", services_dms)
  MODELS_FILE("services/docdb", services_docdb)
  MODELS_FILE("services/docdb-elastic", services_docdb_elastic)
  MODELS_FILE("services/drs", services_drs)
  MODELS_FILE("services/ds", services_ds)
  MODELS_FILE("services/ds-data", services_ds_data)
  MODELS_FILE("services/dsql", services_dsql)
  MODELS_FILE("services/dynamodb", services_dynamodb)
  MODELS_FILE("services/dynamodbstreams", services_dynamodbstreams)
  MODELS_FILE("services/ebs", services_ebs)
  MODELS_FILE("services/ec2", services_ec2)
  MODELS_FILE("services/ec2-instance-connect", services_ec2_instance_connect)
  MODELS_FILE("services/ecr", services_ecr)
  MODELS_FILE("services/ecr-public", services_ecr_public)
  MODELS_FILE("services/ecs", services_ecs)
  MODELS_FILE("services/efs", services_efs)
  MODELS_FILE("services/eks", services_eks)
  MODELS_FILE("services/eks-auth", services_eks_auth)
  MODELS_FILE("services/elasticache", services_elasticache)
  MODELS_FILE("services/elasticbeanstalk", services_elasticbeanstalk)
  MODELS_FILE("services/elb", services_elb)
  MODELS_FILE("services/elbv2", services_elbv2)
  MODELS_FILE("services/elementalinference", services_elementalinference)
  MODELS_FILE("services/emr", services_emr)
  MODELS_FILE("services/emr-containers", services_emr_containers)
  MODELS_FILE("services/emr-serverless", services_emr_serverless)
  MODELS_FILE("services/endusermessaging", services_endusermessaging)
  MODELS_FILE("services/entityresolution", services_entityresolution)
  MODELS_FILE("services/es", services_es)
  MODELS_FILE("services/eventbridgev2", services_eventbridgev2)
  MODELS_FILE("services/events", services_events)
  MODELS_FILE("services/evs", services_evs)
  MODELS_FILE("services/firehose", services_firehose)
  MODELS_FILE("services/fis", services_fis)
  MODELS_FILE("services/fms", services_fms)
  MODELS_FILE("services/forecast", services_forecast)
  MODELS_FILE("services/forecastquery", services_forecastquery)
  MODELS_FILE("services/frauddetector", services_frauddetector)
  MODELS_FILE("services/freetier", services_freetier)
  MODELS_FILE("services/fsx", services_fsx)
  MODELS_FILE("services/gamelift", services_gamelift)
  MODELS_FILE("services/gameliftstreams", services_gameliftstreams)
  MODELS_FILE("services/geo-maps", services_geo_maps)
  MODELS_FILE("services/geo-places", services_geo_places)
  MODELS_FILE("services/geo-routes", services_geo_routes)
  MODELS_FILE("services/glacier", services_glacier)
  MODELS_FILE("services/globalaccelerator", services_globalaccelerator)
  MODELS_FILE("services/glue", services_glue)
  MODELS_FILE("services/grafana", services_grafana)
  MODELS_FILE("services/greengrass", services_greengrass)
  MODELS_FILE("services/greengrassv2", services_greengrassv2)
  MODELS_FILE("services/groundstation", services_groundstation)
  MODELS_FILE("services/guardduty", services_guardduty)
  MODELS_FILE("services/health", services_health)
  MODELS_FILE("services/healthlake", services_healthlake)
  MODELS_FILE("services/iam", services_iam)
  MODELS_FILE("services/iam-toolbox", services_iam_toolbox)
  MODELS_FILE("services/identitystore", services_identitystore)
  MODELS_FILE("services/imagebuilder", services_imagebuilder)
  MODELS_FILE("services/importexport", services_importexport)
  MODELS_FILE("services/inspector", services_inspector)
  MODELS_FILE("services/inspector-scan", services_inspector_scan)
  MODELS_FILE("services/inspector2", services_inspector2)
  MODELS_FILE("services/interconnect", services_interconnect)
  MODELS_FILE("services/internetmonitor", services_internetmonitor)
  MODELS_FILE("services/invoicing", services_invoicing)
  MODELS_FILE("services/iot", services_iot)
  MODELS_FILE("services/iot-data", services_iot_data)
  MODELS_FILE("services/iot-jobs-data", services_iot_jobs_data)
  MODELS_FILE("services/iot-managed-integrations", services_iot_managed_integrations)
  MODELS_FILE("services/iotdeviceadvisor", services_iotdeviceadvisor)
  MODELS_FILE("services/iotfleetwise", services_iotfleetwise)
  MODELS_FILE("services/iotsecuretunneling", services_iotsecuretunneling)
  MODELS_FILE("services/iotsitewise", services_iotsitewise)
  MODELS_FILE("services/iotthingsgraph", services_iotthingsgraph)
  MODELS_FILE("services/iottwinmaker", services_iottwinmaker)
  MODELS_FILE("services/iotwireless", services_iotwireless)
  MODELS_FILE("services/ivs", services_ivs)
  MODELS_FILE("services/ivs-realtime", services_ivs_realtime)
  MODELS_FILE("services/ivschat", services_ivschat)
  MODELS_FILE("services/kafka", services_kafka)
  MODELS_FILE("services/kafkaconnect", services_kafkaconnect)
  MODELS_FILE("services/kendra", services_kendra)
  MODELS_FILE("services/kendra-ranking", services_kendra_ranking)
  MODELS_FILE("services/keyspaces", services_keyspaces)
  MODELS_FILE("services/keyspacesstreams", services_keyspacesstreams)
  MODELS_FILE("services/kinesis", services_kinesis)
  MODELS_FILE("services/kinesis-video-archived-media", services_kinesis_video_archived_media)
  MODELS_FILE("services/kinesis-video-media", services_kinesis_video_media)
  MODELS_FILE("services/kinesis-video-signaling", services_kinesis_video_signaling)
  MODELS_FILE("services/kinesis-video-webrtc-storage", services_kinesis_video_webrtc_storage)
  MODELS_FILE("services/kinesisanalytics", services_kinesisanalytics)
  MODELS_FILE("services/kinesisanalyticsv2", services_kinesisanalyticsv2)
  MODELS_FILE("services/kinesisvideo", services_kinesisvideo)
  MODELS_FILE("services/kms", services_kms)
  MODELS_FILE("services/lakeformation", services_lakeformation)
  MODELS_FILE("services/lambda", services_lambda)
  MODELS_FILE("services/lambda-core", services_lambda_core)
  MODELS_FILE("services/lambda-microvms", services_lambda_microvms)
  MODELS_FILE("services/lambda-web", services_lambda_web)
  MODELS_FILE("services/launch-wizard", services_launch_wizard)
  MODELS_FILE("services/lex-models", services_lex_models)
  MODELS_FILE("services/lex-runtime", services_lex_runtime)
  MODELS_FILE("services/lexv2-models", services_lexv2_models)
  MODELS_FILE("services/lexv2-runtime", services_lexv2_runtime)
  MODELS_FILE("services/license-manager", services_license_manager)
  MODELS_FILE("services/license-manager-linux-subscriptions", services_license_manager_linux_subscriptions)
  MODELS_FILE("services/license-manager-user-subscriptions", services_license_manager_user_subscriptions)
  MODELS_FILE("services/lightsail", services_lightsail)
  MODELS_FILE("services/location", services_location)
  MODELS_FILE("services/logs", services_logs)
  MODELS_FILE("services/lookoutequipment", services_lookoutequipment)
  MODELS_FILE("services/m2", services_m2)
  MODELS_FILE("services/machinelearning", services_machinelearning)
  MODELS_FILE("services/macie2", services_macie2)
  MODELS_FILE("services/mailmanager", services_mailmanager)
  MODELS_FILE("services/managedblockchain", services_managedblockchain)
  MODELS_FILE("services/managedblockchain-query", services_managedblockchain_query)
  MODELS_FILE("services/marketplace-agreement", services_marketplace_agreement)
  MODELS_FILE("services/marketplace-catalog", services_marketplace_catalog)
  MODELS_FILE("services/marketplace-deployment", services_marketplace_deployment)
  MODELS_FILE("services/marketplace-discovery", services_marketplace_discovery)
  MODELS_FILE("services/marketplace-entitlement", services_marketplace_entitlement)
  MODELS_FILE("services/marketplace-reporting", services_marketplace_reporting)
  MODELS_FILE("services/marketplacecommerceanalytics", services_marketplacecommerceanalytics)
  MODELS_FILE("services/mediaconnect", services_mediaconnect)
  MODELS_FILE("services/mediaconvert", services_mediaconvert)
  MODELS_FILE("services/medialive", services_medialive)
  MODELS_FILE("services/mediapackage", services_mediapackage)
  MODELS_FILE("services/mediapackage-vod", services_mediapackage_vod)
  MODELS_FILE("services/mediapackagev2", services_mediapackagev2)
  MODELS_FILE("services/mediastore", services_mediastore)
  MODELS_FILE("services/mediastore-data", services_mediastore_data)
  MODELS_FILE("services/mediatailor", services_mediatailor)
  MODELS_FILE("services/medical-imaging", services_medical_imaging)
  MODELS_FILE("services/memorydb", services_memorydb)
  MODELS_FILE("services/meteringmarketplace", services_meteringmarketplace)
  MODELS_FILE("services/mgh", services_mgh)
  MODELS_FILE("services/mgn", services_mgn)
  MODELS_FILE("services/migration-hub-refactor-spaces", services_migration_hub_refactor_spaces)
  MODELS_FILE("services/migrationhub-config", services_migrationhub_config)
  MODELS_FILE("services/migrationhuborchestrator", services_migrationhuborchestrator)
  MODELS_FILE("services/migrationhubstrategy", services_migrationhubstrategy)
  MODELS_FILE("services/mpa", services_mpa)
  MODELS_FILE("services/mq", services_mq)
  MODELS_FILE("services/mturk", services_mturk)
  MODELS_FILE("services/mwaa", services_mwaa)
  MODELS_FILE("services/mwaa-serverless", services_mwaa_serverless)
  MODELS_FILE("services/neptune", services_neptune)
  MODELS_FILE("services/neptune-graph", services_neptune_graph)
  MODELS_FILE("services/neptunedata", services_neptunedata)
  MODELS_FILE("services/network-firewall", services_network_firewall)
  MODELS_FILE("services/network-security-manager", services_network_security_manager)
  MODELS_FILE("services/networkflowmonitor", services_networkflowmonitor)
  MODELS_FILE("services/networkmanager", services_networkmanager)
  MODELS_FILE("services/networkmonitor", services_networkmonitor)
  MODELS_FILE("services/notifications", services_notifications)
  MODELS_FILE("services/notificationscontacts", services_notificationscontacts)
  MODELS_FILE("services/nova-act", services_nova_act)
  MODELS_FILE("services/oam", services_oam)
  MODELS_FILE("services/observabilityadmin", services_observabilityadmin)
  MODELS_FILE("services/odb", services_odb)
  MODELS_FILE("services/omics", services_omics)
  MODELS_FILE("services/opensearch", services_opensearch)
  MODELS_FILE("services/opensearchmemory", services_opensearchmemory)
  MODELS_FILE("services/opensearchserverless", services_opensearchserverless)
  MODELS_FILE("services/organizations", services_organizations)
  MODELS_FILE("services/osis", services_osis)
  MODELS_FILE("services/outposts", services_outposts)
  MODELS_FILE("services/partnercentral-account", services_partnercentral_account)
  MODELS_FILE("services/partnercentral-benefits", services_partnercentral_benefits)
  MODELS_FILE("services/partnercentral-channel", services_partnercentral_channel)
  MODELS_FILE("services/partnercentral-marketing", services_partnercentral_marketing)
  MODELS_FILE("services/partnercentral-revenue-measurement", services_partnercentral_revenue_measurement)
  MODELS_FILE("services/partnercentral-selling", services_partnercentral_selling)
  MODELS_FILE("services/payment-cryptography", services_payment_cryptography)
  MODELS_FILE("services/payment-cryptography-data", services_payment_cryptography_data)
  MODELS_FILE("services/payments", services_payments)
  MODELS_FILE("services/pca-connector-ad", services_pca_connector_ad)
  MODELS_FILE("services/pca-connector-scep", services_pca_connector_scep)
  MODELS_FILE("services/pcs", services_pcs)
  MODELS_FILE("services/personalize", services_personalize)
  MODELS_FILE("services/personalize-events", services_personalize_events)
  MODELS_FILE("services/personalize-runtime", services_personalize_runtime)
  MODELS_FILE("services/pi", services_pi)
  MODELS_FILE("services/pinpoint", services_pinpoint)
  MODELS_FILE("services/pinpoint-email", services_pinpoint_email)
  MODELS_FILE("services/pinpoint-sms-voice", services_pinpoint_sms_voice)
  MODELS_FILE("services/pinpoint-sms-voice-v2", services_pinpoint_sms_voice_v2)
  MODELS_FILE("services/pipes", services_pipes)
  MODELS_FILE("services/polly", services_polly)
  MODELS_FILE("services/pricing", services_pricing)
  MODELS_FILE("services/pricing-plan-manager", services_pricing_plan_manager)
  MODELS_FILE("services/proton", services_proton)
  MODELS_FILE("services/qapps", services_qapps)
  MODELS_FILE("services/qbusiness", services_qbusiness)
  MODELS_FILE("services/qconnect", services_qconnect)
  MODELS_FILE("services/quicksight", services_quicksight)
  MODELS_FILE("services/ram", services_ram)
  MODELS_FILE("services/rbin", services_rbin)
  MODELS_FILE("services/rds", services_rds)
  MODELS_FILE("services/rds-data", services_rds_data)
  MODELS_FILE("services/redshift", services_redshift)
  MODELS_FILE("services/redshift-data", services_redshift_data)
  MODELS_FILE("services/redshift-serverless", services_redshift_serverless)
  MODELS_FILE("services/rekognition", services_rekognition)
  MODELS_FILE("services/repostspace", services_repostspace)
  MODELS_FILE("services/resiliencehub", services_resiliencehub)
  MODELS_FILE("services/resiliencehubv2", services_resiliencehubv2)
  MODELS_FILE("services/resource-explorer-2", services_resource_explorer_2)
  MODELS_FILE("services/resource-groups", services_resource_groups)
  MODELS_FILE("services/resourcegroupstaggingapi", services_resourcegroupstaggingapi)
  MODELS_FILE("services/rolesanywhere", services_rolesanywhere)
  MODELS_FILE("services/route53", services_route53)
  MODELS_FILE("services/route53-recovery-cluster", services_route53_recovery_cluster)
  MODELS_FILE("services/route53-recovery-control-config", services_route53_recovery_control_config)
  MODELS_FILE("services/route53-recovery-readiness", services_route53_recovery_readiness)
  MODELS_FILE("services/route53domains", services_route53domains)
  MODELS_FILE("services/route53globalresolver", services_route53globalresolver)
  MODELS_FILE("services/route53profiles", services_route53profiles)
  MODELS_FILE("services/route53resolver", services_route53resolver)
  MODELS_FILE("services/rtbfabric", services_rtbfabric)
  MODELS_FILE("services/rum", services_rum)
  MODELS_FILE("services/s3", services_s3)
  MODELS_FILE("services/s3control", services_s3control)
  MODELS_FILE("services/s3files", services_s3files)
  MODELS_FILE("services/s3outposts", services_s3outposts)
  MODELS_FILE("services/s3tables", services_s3tables)
  MODELS_FILE("services/s3vectors", services_s3vectors)
  MODELS_FILE("services/sagemaker", services_sagemaker)
  MODELS_FILE("services/sagemaker-a2i-runtime", services_sagemaker_a2i_runtime)
  MODELS_FILE("services/sagemaker-edge", services_sagemaker_edge)
  MODELS_FILE("services/sagemaker-featurestore-runtime", services_sagemaker_featurestore_runtime)
  MODELS_FILE("services/sagemaker-gateway-runtime", services_sagemaker_gateway_runtime)
  MODELS_FILE("services/sagemaker-geospatial", services_sagemaker_geospatial)
  MODELS_FILE("services/sagemaker-inference-router-runtime", services_sagemaker_inference_router_runtime)
  MODELS_FILE("services/sagemaker-metrics", services_sagemaker_metrics)
  MODELS_FILE("services/sagemaker-runtime", services_sagemaker_runtime)
  MODELS_FILE("services/sagemakerjobruntime", services_sagemakerjobruntime)
  MODELS_FILE("services/sagemakertrainingsessionruntime", services_sagemakertrainingsessionruntime)
  MODELS_FILE("services/savingsplans", services_savingsplans)
  MODELS_FILE("services/scheduler", services_scheduler)
  MODELS_FILE("services/schemas", services_schemas)
  MODELS_FILE("services/sdb", services_sdb)
  MODELS_FILE("services/secretsmanager", services_secretsmanager)
  MODELS_FILE("services/security-ir", services_security_ir)
  MODELS_FILE("services/securityagent", services_securityagent)
  MODELS_FILE("services/securityhub", services_securityhub)
  MODELS_FILE("services/securitylake", services_securitylake)
  MODELS_FILE("services/serverlessrepo", services_serverlessrepo)
  MODELS_FILE("services/service-quotas", services_service_quotas)
  MODELS_FILE("services/servicecatalog", services_servicecatalog)
  MODELS_FILE("services/servicecatalog-appregistry", services_servicecatalog_appregistry)
  MODELS_FILE("services/servicediscovery", services_servicediscovery)
  MODELS_FILE("services/ses", services_ses)
  MODELS_FILE("services/sesv2", services_sesv2)
  MODELS_FILE("services/shield", services_shield)
  MODELS_FILE("services/signer", services_signer)
  MODELS_FILE("services/signer-data", services_signer_data)
  MODELS_FILE("services/signin", services_signin)
  MODELS_FILE("services/simpledbv2", services_simpledbv2)
  MODELS_FILE("services/sms-voice", services_sms_voice)
  MODELS_FILE("services/snow-device-management", services_snow_device_management)
  MODELS_FILE("services/snowball", services_snowball)
  MODELS_FILE("services/sns", services_sns)
  MODELS_FILE("services/socialmessaging", services_socialmessaging)
  MODELS_FILE("services/sqs", services_sqs)
  MODELS_FILE("services/ssm", services_ssm)
  MODELS_FILE("services/ssm-contacts", services_ssm_contacts)
  MODELS_FILE("services/ssm-guiconnect", services_ssm_guiconnect)
  MODELS_FILE("services/ssm-incidents", services_ssm_incidents)
  MODELS_FILE("services/ssm-quicksetup", services_ssm_quicksetup)
  MODELS_FILE("services/ssm-sap", services_ssm_sap)
  MODELS_FILE("services/sso", services_sso)
  MODELS_FILE("services/sso-admin", services_sso_admin)
  MODELS_FILE("services/sso-oidc", services_sso_oidc)
  MODELS_FILE("services/stepfunctions", services_stepfunctions)
  MODELS_FILE("services/storagegateway", services_storagegateway)
  MODELS_FILE("services/sts", services_sts)
  MODELS_FILE("services/supplychain", services_supplychain)
  MODELS_FILE("services/support", services_support)
  MODELS_FILE("services/support-app", services_support_app)
  MODELS_FILE("services/supportauthz", services_supportauthz)
  MODELS_FILE("services/sustainability", services_sustainability)
  MODELS_FILE("services/swf", services_swf)
  MODELS_FILE("services/synthetics", services_synthetics)
  MODELS_FILE("services/taxsettings", services_taxsettings)
  MODELS_FILE("services/textract", services_textract)
  MODELS_FILE("services/timestream-influxdb", services_timestream_influxdb)
  MODELS_FILE("services/timestream-query", services_timestream_query)
  MODELS_FILE("services/timestream-write", services_timestream_write)
  MODELS_FILE("services/transcribe", services_transcribe)
  MODELS_FILE("services/transfer", services_transfer)
  MODELS_FILE("services/translate", services_translate)
  MODELS_FILE("services/trustedadvisor", services_trustedadvisor)
  MODELS_FILE("services/uxc", services_uxc)
  MODELS_FILE("services/verifiedpermissions", services_verifiedpermissions)
  MODELS_FILE("services/voice-id", services_voice_id)
  MODELS_FILE("services/vpc-lattice", services_vpc_lattice)
  MODELS_FILE("services/waf", services_waf)
  MODELS_FILE("services/waf-regional", services_waf_regional)
  MODELS_FILE("services/wafv2", services_wafv2)
  MODELS_FILE("services/wellarchitected", services_wellarchitected)
  MODELS_FILE("services/wickr", services_wickr)
  MODELS_FILE("services/wisdom", services_wisdom)
  MODELS_FILE("services/workdocs", services_workdocs)
  MODELS_FILE("services/workmail", services_workmail)
  MODELS_FILE("services/workmailmessageflow", services_workmailmessageflow)
  MODELS_FILE("services/workspaces", services_workspaces)
  MODELS_FILE("services/workspaces-instances", services_workspaces_instances)
  MODELS_FILE("services/workspaces-thin-client", services_workspaces_thin_client)
  MODELS_FILE("services/workspaces-web", services_workspaces_web)
  MODELS_FILE("services/xray", services_xray)
};
