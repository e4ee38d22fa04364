// swift-format-ignore-file: AlwaysUseLowerCamelCase
// Written by scripts/resource-vocabulary.

// Actions that give resources.
extension Resource {
  /// Of `ec2.RouteTable`.
  public var associateWithSubnet: ResourceAction<Resource> {
    ResourceAction(member: self["associate_with_subnet"])
  }
  /// Of `ec2.RouteTable`.
  public var associate_with_subnet: ResourceAction<Resource> {
    ResourceAction(member: self["associate_with_subnet"])
  }
  /// Of `sns.Topic`.
  public var confirmSubscription: ResourceAction<Resource> {
    ResourceAction(member: self["confirm_subscription"])
  }
  /// Of `sns.Topic`.
  public var confirm_subscription: ResourceAction<Resource> {
    ResourceAction(member: self["confirm_subscription"])
  }
  /// Of `iam.User`.
  public var createAccessKeyPair: ResourceAction<Resource> {
    ResourceAction(member: self["create_access_key_pair"])
  }
  /// Of `iam.User`.
  public var create_access_key_pair: ResourceAction<Resource> {
    ResourceAction(member: self["create_access_key_pair"])
  }
  /// Of `iam.ServiceResource`.
  public var createAccountPasswordPolicy: ResourceAction<Resource> {
    ResourceAction(member: self["create_account_password_policy"])
  }
  /// Of `iam.ServiceResource`.
  public var create_account_password_policy: ResourceAction<Resource> {
    ResourceAction(member: self["create_account_password_policy"])
  }
  /// Of `s3.ServiceResource`.
  public var createBucket: ResourceAction<Resource> {
    ResourceAction(member: self["create_bucket"])
  }
  /// Of `s3.ServiceResource`.
  public var create_bucket: ResourceAction<Resource> {
    ResourceAction(member: self["create_bucket"])
  }
  /// Of `ec2.ServiceResource`.
  public var createDhcpOptions: ResourceAction<Resource> {
    ResourceAction(member: self["create_dhcp_options"])
  }
  /// Of `ec2.ServiceResource`.
  public var create_dhcp_options: ResourceAction<Resource> {
    ResourceAction(member: self["create_dhcp_options"])
  }
  /// Of `iam.ServiceResource`.
  public var createGroup: ResourceAction<Resource> { ResourceAction(member: self["create_group"]) }
  /// Of `iam.ServiceResource`.
  public var create_group: ResourceAction<Resource> { ResourceAction(member: self["create_group"]) }
  /// Of `ec2.Instance`.
  public var createImage: ResourceAction<Resource> { ResourceAction(member: self["create_image"]) }
  /// Of `ec2.Instance`.
  public var create_image: ResourceAction<Resource> { ResourceAction(member: self["create_image"]) }
  /// Of `iam.ServiceResource`.
  public var createInstanceProfile: ResourceAction<Resource> {
    ResourceAction(member: self["create_instance_profile"])
  }
  /// Of `iam.ServiceResource`.
  public var create_instance_profile: ResourceAction<Resource> {
    ResourceAction(member: self["create_instance_profile"])
  }
  /// Of `ec2.ServiceResource`, `ec2.Subnet`.
  public var createInstances: ResourceAction<[Resource]> {
    ResourceAction(member: self["create_instances"])
  }
  /// Of `ec2.ServiceResource`, `ec2.Subnet`.
  public var create_instances: ResourceAction<[Resource]> {
    ResourceAction(member: self["create_instances"])
  }
  /// Of `ec2.ServiceResource`.
  public var createInternetGateway: ResourceAction<Resource> {
    ResourceAction(member: self["create_internet_gateway"])
  }
  /// Of `ec2.ServiceResource`.
  public var create_internet_gateway: ResourceAction<Resource> {
    ResourceAction(member: self["create_internet_gateway"])
  }
  /// Of `ec2.ServiceResource`.
  public var createKeyPair: ResourceAction<Resource> {
    ResourceAction(member: self["create_key_pair"])
  }
  /// Of `ec2.ServiceResource`.
  public var create_key_pair: ResourceAction<Resource> {
    ResourceAction(member: self["create_key_pair"])
  }
  /// Of `iam.User`.
  public var createLoginProfile: ResourceAction<Resource> {
    ResourceAction(member: self["create_login_profile"])
  }
  /// Of `iam.User`.
  public var create_login_profile: ResourceAction<Resource> {
    ResourceAction(member: self["create_login_profile"])
  }
  /// Of `ec2.ServiceResource`, `ec2.Vpc`.
  public var createNetworkAcl: ResourceAction<Resource> {
    ResourceAction(member: self["create_network_acl"])
  }
  /// Of `ec2.ServiceResource`, `ec2.Vpc`.
  public var create_network_acl: ResourceAction<Resource> {
    ResourceAction(member: self["create_network_acl"])
  }
  /// Of `ec2.ServiceResource`, `ec2.Subnet`.
  public var createNetworkInterface: ResourceAction<Resource> {
    ResourceAction(member: self["create_network_interface"])
  }
  /// Of `ec2.ServiceResource`, `ec2.Subnet`.
  public var create_network_interface: ResourceAction<Resource> {
    ResourceAction(member: self["create_network_interface"])
  }
  /// Of `ec2.ServiceResource`.
  public var createPlacementGroup: ResourceAction<Resource> {
    ResourceAction(member: self["create_placement_group"])
  }
  /// Of `ec2.ServiceResource`.
  public var create_placement_group: ResourceAction<Resource> {
    ResourceAction(member: self["create_placement_group"])
  }
  /// Of `sns.ServiceResource`.
  public var createPlatformApplication: ResourceAction<Resource> {
    ResourceAction(member: self["create_platform_application"])
  }
  /// Of `sns.ServiceResource`.
  public var create_platform_application: ResourceAction<Resource> {
    ResourceAction(member: self["create_platform_application"])
  }
  /// Of `sns.PlatformApplication`.
  public var createPlatformEndpoint: ResourceAction<Resource> {
    ResourceAction(member: self["create_platform_endpoint"])
  }
  /// Of `sns.PlatformApplication`.
  public var create_platform_endpoint: ResourceAction<Resource> {
    ResourceAction(member: self["create_platform_endpoint"])
  }
  /// Of `iam.ServiceResource`, `iam.Group`, ….
  public var createPolicy: ResourceAction<Resource> {
    ResourceAction(member: self["create_policy"])
  }
  /// Of `iam.ServiceResource`, `iam.Group`, ….
  public var create_policy: ResourceAction<Resource> {
    ResourceAction(member: self["create_policy"])
  }
  /// Of `sqs.ServiceResource`.
  public var createQueue: ResourceAction<Resource> { ResourceAction(member: self["create_queue"]) }
  /// Of `sqs.ServiceResource`.
  public var create_queue: ResourceAction<Resource> { ResourceAction(member: self["create_queue"]) }
  /// Of `iam.ServiceResource`.
  public var createRole: ResourceAction<Resource> { ResourceAction(member: self["create_role"]) }
  /// Of `iam.ServiceResource`.
  public var create_role: ResourceAction<Resource> { ResourceAction(member: self["create_role"]) }
  /// Of `ec2.RouteTable`.
  public var createRoute: ResourceAction<Resource> { ResourceAction(member: self["create_route"]) }
  /// Of `ec2.RouteTable`.
  public var create_route: ResourceAction<Resource> { ResourceAction(member: self["create_route"]) }
  /// Of `ec2.ServiceResource`, `ec2.Vpc`.
  public var createRouteTable: ResourceAction<Resource> {
    ResourceAction(member: self["create_route_table"])
  }
  /// Of `ec2.ServiceResource`, `ec2.Vpc`.
  public var create_route_table: ResourceAction<Resource> {
    ResourceAction(member: self["create_route_table"])
  }
  /// Of `iam.ServiceResource`.
  public var createSamlProvider: ResourceAction<Resource> {
    ResourceAction(member: self["create_saml_provider"])
  }
  /// Of `iam.ServiceResource`.
  public var create_saml_provider: ResourceAction<Resource> {
    ResourceAction(member: self["create_saml_provider"])
  }
  /// Of `ec2.ServiceResource`, `ec2.Vpc`.
  public var createSecurityGroup: ResourceAction<Resource> {
    ResourceAction(member: self["create_security_group"])
  }
  /// Of `ec2.ServiceResource`, `ec2.Vpc`.
  public var create_security_group: ResourceAction<Resource> {
    ResourceAction(member: self["create_security_group"])
  }
  /// Of `iam.ServiceResource`.
  public var createServerCertificate: ResourceAction<Resource> {
    ResourceAction(member: self["create_server_certificate"])
  }
  /// Of `iam.ServiceResource`.
  public var create_server_certificate: ResourceAction<Resource> {
    ResourceAction(member: self["create_server_certificate"])
  }
  /// Of `iam.ServiceResource`.
  public var createSigningCertificate: ResourceAction<Resource> {
    ResourceAction(member: self["create_signing_certificate"])
  }
  /// Of `iam.ServiceResource`.
  public var create_signing_certificate: ResourceAction<Resource> {
    ResourceAction(member: self["create_signing_certificate"])
  }
  /// Of `ec2.ServiceResource`, `ec2.Volume`.
  public var createSnapshot: ResourceAction<Resource> {
    ResourceAction(member: self["create_snapshot"])
  }
  /// Of `ec2.ServiceResource`, `ec2.Volume`.
  public var create_snapshot: ResourceAction<Resource> {
    ResourceAction(member: self["create_snapshot"])
  }
  /// Of `cloudformation.ServiceResource`.
  public var createStack: ResourceAction<Resource> { ResourceAction(member: self["create_stack"]) }
  /// Of `cloudformation.ServiceResource`.
  public var create_stack: ResourceAction<Resource> { ResourceAction(member: self["create_stack"]) }
  /// Of `ec2.ServiceResource`, `ec2.Vpc`.
  public var createSubnet: ResourceAction<Resource> {
    ResourceAction(member: self["create_subnet"])
  }
  /// Of `ec2.ServiceResource`, `ec2.Vpc`.
  public var create_subnet: ResourceAction<Resource> {
    ResourceAction(member: self["create_subnet"])
  }
  /// Of `dynamodb.ServiceResource`.
  public var createTable: ResourceAction<Resource> { ResourceAction(member: self["create_table"]) }
  /// Of `dynamodb.ServiceResource`.
  public var create_table: ResourceAction<Resource> { ResourceAction(member: self["create_table"]) }
  /// Of `ec2.ServiceResource`, `ec2.DhcpOptions`, ….
  public var createTags: ResourceAction<[Resource]> { ResourceAction(member: self["create_tags"]) }
  /// Of `ec2.ServiceResource`, `ec2.DhcpOptions`, ….
  public var create_tags: ResourceAction<[Resource]> { ResourceAction(member: self["create_tags"]) }
  /// Of `sns.ServiceResource`.
  public var createTopic: ResourceAction<Resource> { ResourceAction(member: self["create_topic"]) }
  /// Of `sns.ServiceResource`.
  public var create_topic: ResourceAction<Resource> { ResourceAction(member: self["create_topic"]) }
  /// Of `iam.ServiceResource`.
  public var createUser: ResourceAction<Resource> { ResourceAction(member: self["create_user"]) }
  /// Of `iam.ServiceResource`.
  public var create_user: ResourceAction<Resource> { ResourceAction(member: self["create_user"]) }
  /// Of `glacier.ServiceResource`, `glacier.Account`.
  public var createVault: ResourceAction<Resource> { ResourceAction(member: self["create_vault"]) }
  /// Of `glacier.ServiceResource`, `glacier.Account`.
  public var create_vault: ResourceAction<Resource> { ResourceAction(member: self["create_vault"]) }
  /// Of `iam.Policy`.
  public var createVersion: ResourceAction<Resource> {
    ResourceAction(member: self["create_version"])
  }
  /// Of `iam.Policy`.
  public var create_version: ResourceAction<Resource> {
    ResourceAction(member: self["create_version"])
  }
  /// Of `iam.ServiceResource`.
  public var createVirtualMfaDevice: ResourceAction<Resource> {
    ResourceAction(member: self["create_virtual_mfa_device"])
  }
  /// Of `iam.ServiceResource`.
  public var create_virtual_mfa_device: ResourceAction<Resource> {
    ResourceAction(member: self["create_virtual_mfa_device"])
  }
  /// Of `ec2.ServiceResource`.
  public var createVolume: ResourceAction<Resource> {
    ResourceAction(member: self["create_volume"])
  }
  /// Of `ec2.ServiceResource`.
  public var create_volume: ResourceAction<Resource> {
    ResourceAction(member: self["create_volume"])
  }
  /// Of `ec2.ServiceResource`.
  public var createVpc: ResourceAction<Resource> { ResourceAction(member: self["create_vpc"]) }
  /// Of `ec2.ServiceResource`.
  public var create_vpc: ResourceAction<Resource> { ResourceAction(member: self["create_vpc"]) }
  /// Of `ec2.ServiceResource`.
  public var createVpcPeeringConnection: ResourceAction<Resource> {
    ResourceAction(member: self["create_vpc_peering_connection"])
  }
  /// Of `ec2.ServiceResource`.
  public var create_vpc_peering_connection: ResourceAction<Resource> {
    ResourceAction(member: self["create_vpc_peering_connection"])
  }
  /// Of `iam.User`.
  public var enableMfa: ResourceAction<Resource> { ResourceAction(member: self["enable_mfa"]) }
  /// Of `iam.User`.
  public var enable_mfa: ResourceAction<Resource> { ResourceAction(member: self["enable_mfa"]) }
  /// Of `sqs.ServiceResource`.
  public var getQueueByName: ResourceAction<Resource> {
    ResourceAction(member: self["get_queue_by_name"])
  }
  /// Of `sqs.ServiceResource`.
  public var get_queue_by_name: ResourceAction<Resource> {
    ResourceAction(member: self["get_queue_by_name"])
  }
  /// Of `ec2.ServiceResource`.
  public var importKeyPair: ResourceAction<Resource> {
    ResourceAction(member: self["import_key_pair"])
  }
  /// Of `ec2.ServiceResource`.
  public var import_key_pair: ResourceAction<Resource> {
    ResourceAction(member: self["import_key_pair"])
  }
  /// Of `glacier.Archive`.
  public var initiateArchiveRetrieval: ResourceAction<Resource> {
    ResourceAction(member: self["initiate_archive_retrieval"])
  }
  /// Of `glacier.Archive`.
  public var initiate_archive_retrieval: ResourceAction<Resource> {
    ResourceAction(member: self["initiate_archive_retrieval"])
  }
  /// Of `glacier.Vault`.
  public var initiateInventoryRetrieval: ResourceAction<Resource> {
    ResourceAction(member: self["initiate_inventory_retrieval"])
  }
  /// Of `glacier.Vault`.
  public var initiate_inventory_retrieval: ResourceAction<Resource> {
    ResourceAction(member: self["initiate_inventory_retrieval"])
  }
  /// Of `glacier.Vault`, `s3.Object`, ….
  public var initiateMultipartUpload: ResourceAction<Resource> {
    ResourceAction(member: self["initiate_multipart_upload"])
  }
  /// Of `glacier.Vault`, `s3.Object`, ….
  public var initiate_multipart_upload: ResourceAction<Resource> {
    ResourceAction(member: self["initiate_multipart_upload"])
  }
  /// Of `cloudwatch.Metric`.
  public var putAlarm: ResourceAction<Resource> { ResourceAction(member: self["put_alarm"]) }
  /// Of `cloudwatch.Metric`.
  public var put_alarm: ResourceAction<Resource> { ResourceAction(member: self["put_alarm"]) }
  /// Of `s3.Bucket`.
  public var putObject: ResourceAction<Resource> { ResourceAction(member: self["put_object"]) }
  /// Of `s3.Bucket`.
  public var put_object: ResourceAction<Resource> { ResourceAction(member: self["put_object"]) }
  /// Of `sqs.Queue`.
  public var receiveMessages: ResourceAction<[Resource]> {
    ResourceAction(member: self["receive_messages"])
  }
  /// Of `sqs.Queue`.
  public var receive_messages: ResourceAction<[Resource]> {
    ResourceAction(member: self["receive_messages"])
  }
  /// Of `ec2.ServiceResource`.
  public var registerImage: ResourceAction<Resource> {
    ResourceAction(member: self["register_image"])
  }
  /// Of `ec2.ServiceResource`.
  public var register_image: ResourceAction<Resource> {
    ResourceAction(member: self["register_image"])
  }
  /// Of `ec2.RouteTableAssociation`.
  public var replaceSubnet: ResourceAction<Resource> {
    ResourceAction(member: self["replace_subnet"])
  }
  /// Of `ec2.RouteTableAssociation`.
  public var replace_subnet: ResourceAction<Resource> {
    ResourceAction(member: self["replace_subnet"])
  }
  /// Of `ec2.Vpc`.
  public var requestVpcPeeringConnection: ResourceAction<Resource> {
    ResourceAction(member: self["request_vpc_peering_connection"])
  }
  /// Of `ec2.Vpc`.
  public var request_vpc_peering_connection: ResourceAction<Resource> {
    ResourceAction(member: self["request_vpc_peering_connection"])
  }
  /// Of `sns.Topic`.
  public var subscribe: ResourceAction<Resource> { ResourceAction(member: self["subscribe"]) }
  /// Of `glacier.Vault`.
  public var uploadArchive: ResourceAction<Resource> {
    ResourceAction(member: self["upload_archive"])
  }
  /// Of `glacier.Vault`.
  public var upload_archive: ResourceAction<Resource> {
    ResourceAction(member: self["upload_archive"])
  }
}
