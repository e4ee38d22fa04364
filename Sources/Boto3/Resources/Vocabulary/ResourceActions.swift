// swift-format-ignore-file: AlwaysUseLowerCamelCase
// Written by scripts/resource-vocabulary.

// Actions that give resources.
extension Resource {
  /// Of `ec2.RouteTable`.
  public var associateWithSubnet: DynamicCall<Resource> { action("associate_with_subnet") }
  /// Of `sns.Topic`.
  public var confirmSubscription: DynamicCall<Resource> { action("confirm_subscription") }
  /// Of `iam.User`.
  public var createAccessKeyPair: DynamicCall<Resource> { action("create_access_key_pair") }
  /// Of `iam.ServiceResource`.
  public var createAccountPasswordPolicy: DynamicCall<Resource> {
    action("create_account_password_policy")
  }
  /// Of `s3.ServiceResource`.
  public var createBucket: DynamicCall<Resource> { action("create_bucket") }
  /// Of `ec2.ServiceResource`.
  public var createDhcpOptions: DynamicCall<Resource> { action("create_dhcp_options") }
  /// Of `iam.ServiceResource`.
  public var createGroup: DynamicCall<Resource> { action("create_group") }
  /// Of `ec2.Instance`.
  public var createImage: DynamicCall<Resource> { action("create_image") }
  /// Of `iam.ServiceResource`.
  public var createInstanceProfile: DynamicCall<Resource> { action("create_instance_profile") }
  /// Of `ec2.ServiceResource`, `ec2.Subnet`.
  public var createInstances: DynamicCall<[Resource]> { action("create_instances") }
  /// Of `ec2.ServiceResource`.
  public var createInternetGateway: DynamicCall<Resource> { action("create_internet_gateway") }
  /// Of `ec2.ServiceResource`.
  public var createKeyPair: DynamicCall<Resource> { action("create_key_pair") }
  /// Of `iam.User`.
  public var createLoginProfile: DynamicCall<Resource> { action("create_login_profile") }
  /// Of `ec2.ServiceResource`, `ec2.Vpc`.
  public var createNetworkAcl: DynamicCall<Resource> { action("create_network_acl") }
  /// Of `ec2.ServiceResource`, `ec2.Subnet`.
  public var createNetworkInterface: DynamicCall<Resource> { action("create_network_interface") }
  /// Of `ec2.ServiceResource`.
  public var createPlacementGroup: DynamicCall<Resource> { action("create_placement_group") }
  /// Of `sns.ServiceResource`.
  public var createPlatformApplication: DynamicCall<Resource> {
    action("create_platform_application")
  }
  /// Of `sns.PlatformApplication`.
  public var createPlatformEndpoint: DynamicCall<Resource> { action("create_platform_endpoint") }
  /// Of `iam.ServiceResource`, `iam.Group`, ….
  public var createPolicy: DynamicCall<Resource> { action("create_policy") }
  /// Of `sqs.ServiceResource`.
  public var createQueue: DynamicCall<Resource> { action("create_queue") }
  /// Of `iam.ServiceResource`.
  public var createRole: DynamicCall<Resource> { action("create_role") }
  /// Of `ec2.RouteTable`.
  public var createRoute: DynamicCall<Resource> { action("create_route") }
  /// Of `ec2.ServiceResource`, `ec2.Vpc`.
  public var createRouteTable: DynamicCall<Resource> { action("create_route_table") }
  /// Of `iam.ServiceResource`.
  public var createSamlProvider: DynamicCall<Resource> { action("create_saml_provider") }
  /// Of `ec2.ServiceResource`, `ec2.Vpc`.
  public var createSecurityGroup: DynamicCall<Resource> { action("create_security_group") }
  /// Of `iam.ServiceResource`.
  public var createServerCertificate: DynamicCall<Resource> { action("create_server_certificate") }
  /// Of `iam.ServiceResource`.
  public var createSigningCertificate: DynamicCall<Resource> {
    action("create_signing_certificate")
  }
  /// Of `ec2.ServiceResource`, `ec2.Volume`.
  public var createSnapshot: DynamicCall<Resource> { action("create_snapshot") }
  /// Of `cloudformation.ServiceResource`.
  public var createStack: DynamicCall<Resource> { action("create_stack") }
  /// Of `ec2.ServiceResource`, `ec2.Vpc`.
  public var createSubnet: DynamicCall<Resource> { action("create_subnet") }
  /// Of `dynamodb.ServiceResource`.
  public var createTable: DynamicCall<Resource> { action("create_table") }
  /// Of `ec2.ServiceResource`, `ec2.DhcpOptions`, ….
  public var createTags: DynamicCall<[Resource]> { action("create_tags") }
  /// Of `sns.ServiceResource`.
  public var createTopic: DynamicCall<Resource> { action("create_topic") }
  /// Of `iam.ServiceResource`.
  public var createUser: DynamicCall<Resource> { action("create_user") }
  /// Of `glacier.ServiceResource`, `glacier.Account`.
  public var createVault: DynamicCall<Resource> { action("create_vault") }
  /// Of `iam.Policy`.
  public var createVersion: DynamicCall<Resource> { action("create_version") }
  /// Of `iam.ServiceResource`.
  public var createVirtualMfaDevice: DynamicCall<Resource> { action("create_virtual_mfa_device") }
  /// Of `ec2.ServiceResource`.
  public var createVolume: DynamicCall<Resource> { action("create_volume") }
  /// Of `ec2.ServiceResource`.
  public var createVpc: DynamicCall<Resource> { action("create_vpc") }
  /// Of `ec2.ServiceResource`.
  public var createVpcPeeringConnection: DynamicCall<Resource> {
    action("create_vpc_peering_connection")
  }
  /// Of `iam.User`.
  public var enableMfa: DynamicCall<Resource> { action("enable_mfa") }
  /// Of `sqs.ServiceResource`.
  public var getQueueByName: DynamicCall<Resource> { action("get_queue_by_name") }
  /// Of `ec2.ServiceResource`.
  public var importKeyPair: DynamicCall<Resource> { action("import_key_pair") }
  /// Of `glacier.Archive`.
  public var initiateArchiveRetrieval: DynamicCall<Resource> {
    action("initiate_archive_retrieval")
  }
  /// Of `glacier.Vault`.
  public var initiateInventoryRetrieval: DynamicCall<Resource> {
    action("initiate_inventory_retrieval")
  }
  /// Of `glacier.Vault`, `s3.Object`, ….
  public var initiateMultipartUpload: DynamicCall<Resource> { action("initiate_multipart_upload") }
  /// Of `cloudwatch.Metric`.
  public var putAlarm: DynamicCall<Resource> { action("put_alarm") }
  /// Of `s3.Bucket`.
  public var putObject: DynamicCall<Resource> { action("put_object") }
  /// Of `sqs.Queue`.
  public var receiveMessages: DynamicCall<[Resource]> { action("receive_messages") }
  /// Of `ec2.ServiceResource`.
  public var registerImage: DynamicCall<Resource> { action("register_image") }
  /// Of `ec2.RouteTableAssociation`.
  public var replaceSubnet: DynamicCall<Resource> { action("replace_subnet") }
  /// Of `ec2.Vpc`.
  public var requestVpcPeeringConnection: DynamicCall<Resource> {
    action("request_vpc_peering_connection")
  }
  /// Of `sns.Topic`.
  public var subscribe: DynamicCall<Resource> { action("subscribe") }
  /// Of `glacier.Vault`.
  public var uploadArchive: DynamicCall<Resource> { action("upload_archive") }
}
