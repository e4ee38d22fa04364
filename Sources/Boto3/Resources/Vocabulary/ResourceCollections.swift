// swift-format-ignore-file: AlwaysUseLowerCamelCase
// Written by scripts/resource-vocabulary.

// Collections.
extension Resource {
  /// Of `ec2.Vpc`.
  public var acceptedVpcPeeringConnections: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "accepted_vpc_peering_connections")
  }
  /// Of `ec2.Vpc`.
  public var accepted_vpc_peering_connections: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "accepted_vpc_peering_connections")
  }
  /// Of `iam.CurrentUser`, `iam.User`.
  public var accessKeys: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "access_keys")
  }
  /// Of `iam.CurrentUser`, `iam.User`.
  public var access_keys: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "access_keys")
  }
  /// Of `cloudwatch.ServiceResource`, `cloudwatch.Metric`.
  public var alarms: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "alarms")
  }
  /// Of `iam.Policy`.
  public var attachedGroups: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "attached_groups")
  }
  /// Of `iam.Policy`.
  public var attached_groups: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "attached_groups")
  }
  /// Of `iam.Group`, `iam.Role`, ….
  public var attachedPolicies: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "attached_policies")
  }
  /// Of `iam.Group`, `iam.Role`, ….
  public var attached_policies: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "attached_policies")
  }
  /// Of `iam.Policy`.
  public var attachedRoles: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "attached_roles")
  }
  /// Of `iam.Policy`.
  public var attached_roles: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "attached_roles")
  }
  /// Of `iam.Policy`.
  public var attachedUsers: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "attached_users")
  }
  /// Of `iam.Policy`.
  public var attached_users: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "attached_users")
  }
  /// Of `s3.ServiceResource`.
  public var buckets: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "buckets")
  }
  /// Of `ec2.ServiceResource`.
  public var classicAddresses: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "classic_addresses")
  }
  /// Of `ec2.ServiceResource`.
  public var classic_addresses: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "classic_addresses")
  }
  /// Of `glacier.Vault`.
  public var completedJobs: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "completed_jobs")
  }
  /// Of `glacier.Vault`.
  public var completed_jobs: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "completed_jobs")
  }
  /// Of `sqs.Queue`.
  public var deadLetterSourceQueues: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "dead_letter_source_queues")
  }
  /// Of `sqs.Queue`.
  public var dead_letter_source_queues: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "dead_letter_source_queues")
  }
  /// Of `ec2.ServiceResource`.
  public var dhcpOptionsSets: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "dhcp_options_sets")
  }
  /// Of `ec2.ServiceResource`.
  public var dhcp_options_sets: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "dhcp_options_sets")
  }
  /// Of `sns.PlatformApplication`.
  public var endpoints: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "endpoints")
  }
  /// Of `glacier.Vault`.
  public var failedJobs: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "failed_jobs")
  }
  /// Of `glacier.Vault`.
  public var failed_jobs: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "failed_jobs")
  }
  /// Of `ec2.ServiceResource`.
  public var images: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "images")
  }
  /// Of `iam.ServiceResource`, `iam.Role`.
  public var instanceProfiles: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "instance_profiles")
  }
  /// Of `iam.ServiceResource`, `iam.Role`.
  public var instance_profiles: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "instance_profiles")
  }
  /// Of `ec2.ServiceResource`, `ec2.PlacementGroup`, ….
  public var instances: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "instances")
  }
  /// Of `ec2.ServiceResource`, `ec2.Vpc`.
  public var internetGateways: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "internet_gateways")
  }
  /// Of `ec2.ServiceResource`, `ec2.Vpc`.
  public var internet_gateways: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "internet_gateways")
  }
  /// Of `glacier.Vault`.
  public var jobs: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "jobs")
  }
  /// Of `glacier.Vault`.
  public var jobsInProgress: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "jobs_in_progress")
  }
  /// Of `glacier.Vault`.
  public var jobs_in_progress: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "jobs_in_progress")
  }
  /// Of `ec2.ServiceResource`.
  public var keyPairs: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "key_pairs")
  }
  /// Of `ec2.ServiceResource`.
  public var key_pairs: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "key_pairs")
  }
  /// Of `iam.CurrentUser`, `iam.User`.
  public var mfaDevices: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "mfa_devices")
  }
  /// Of `iam.CurrentUser`, `iam.User`.
  public var mfa_devices: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "mfa_devices")
  }
  /// Of `glacier.Vault`.
  public var multipartUplaods: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "multipart_uplaods")
  }
  /// Of `glacier.Vault`.
  public var multipart_uplaods: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "multipart_uplaods")
  }
  /// Of `glacier.Vault`, `s3.Bucket`.
  public var multipartUploads: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "multipart_uploads")
  }
  /// Of `glacier.Vault`, `s3.Bucket`.
  public var multipart_uploads: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "multipart_uploads")
  }
  /// Of `ec2.ServiceResource`, `ec2.Vpc`.
  public var networkAcls: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "network_acls")
  }
  /// Of `ec2.ServiceResource`, `ec2.Vpc`.
  public var network_acls: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "network_acls")
  }
  /// Of `s3.Bucket`.
  public var objectVersions: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "object_versions")
  }
  /// Of `s3.Bucket`.
  public var object_versions: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "object_versions")
  }
  /// Of `s3.Bucket`.
  public var objects: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "objects")
  }
  /// Of `ec2.ServiceResource`.
  public var placementGroups: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "placement_groups")
  }
  /// Of `ec2.ServiceResource`.
  public var placement_groups: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "placement_groups")
  }
  /// Of `sns.ServiceResource`.
  public var platformApplications: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "platform_applications")
  }
  /// Of `sns.ServiceResource`.
  public var platform_applications: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "platform_applications")
  }
  /// Of `iam.ServiceResource`, `iam.Group`, ….
  public var policies: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "policies")
  }
  /// Of `sqs.ServiceResource`.
  public var queues: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "queues")
  }
  /// Of `ec2.Vpc`.
  public var requestedVpcPeeringConnections: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "requested_vpc_peering_connections")
  }
  /// Of `ec2.Vpc`.
  public var requested_vpc_peering_connections: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "requested_vpc_peering_connections")
  }
  /// Of `cloudformation.Stack`.
  public var resourceSummaries: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "resource_summaries")
  }
  /// Of `cloudformation.Stack`.
  public var resource_summaries: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "resource_summaries")
  }
  /// Of `ec2.ServiceResource`, `ec2.Vpc`.
  public var routeTables: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "route_tables")
  }
  /// Of `ec2.ServiceResource`, `ec2.Vpc`.
  public var route_tables: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "route_tables")
  }
  /// Of `iam.ServiceResource`.
  public var samlProviders: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "saml_providers")
  }
  /// Of `iam.ServiceResource`.
  public var saml_providers: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "saml_providers")
  }
  /// Of `iam.ServiceResource`.
  public var serverCertificates: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "server_certificates")
  }
  /// Of `iam.ServiceResource`.
  public var server_certificates: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "server_certificates")
  }
  /// Of `iam.CurrentUser`, `iam.User`.
  public var signingCertificates: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "signing_certificates")
  }
  /// Of `iam.CurrentUser`, `iam.User`.
  public var signing_certificates: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "signing_certificates")
  }
  /// Of `ec2.ServiceResource`, `ec2.Volume`.
  public var snapshots: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "snapshots")
  }
  /// Of `cloudformation.ServiceResource`.
  public var stacks: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "stacks")
  }
  /// Of `ec2.ServiceResource`, `ec2.Vpc`.
  public var subnets: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "subnets")
  }
  /// Of `sns.ServiceResource`, `sns.Topic`.
  public var subscriptions: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "subscriptions")
  }
  /// Of `glacier.Vault`.
  public var succeededJobs: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "succeeded_jobs")
  }
  /// Of `glacier.Vault`.
  public var succeeded_jobs: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "succeeded_jobs")
  }
  /// Of `dynamodb.ServiceResource`.
  public var tables: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "tables")
  }
  /// Of `sns.ServiceResource`.
  public var topics: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "topics")
  }
  /// Of `iam.ServiceResource`, `iam.Group`.
  public var users: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "users")
  }
  /// Of `glacier.ServiceResource`, `glacier.Account`.
  public var vaults: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "vaults")
  }
  /// Of `iam.Policy`.
  public var versions: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "versions")
  }
  /// Of `iam.ServiceResource`.
  public var virtualMfaDevices: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "virtual_mfa_devices")
  }
  /// Of `iam.ServiceResource`.
  public var virtual_mfa_devices: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "virtual_mfa_devices")
  }
  /// Of `ec2.ServiceResource`, `ec2.Instance`.
  public var volumes: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "volumes")
  }
  /// Of `ec2.ServiceResource`, `ec2.Instance`.
  public var vpcAddresses: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "vpc_addresses")
  }
  /// Of `ec2.ServiceResource`, `ec2.Instance`.
  public var vpc_addresses: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "vpc_addresses")
  }
  /// Of `ec2.ServiceResource`.
  public var vpcPeeringConnections: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "vpc_peering_connections")
  }
  /// Of `ec2.ServiceResource`.
  public var vpc_peering_connections: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "vpc_peering_connections")
  }
  /// Of `ec2.ServiceResource`.
  public var vpcs: ResourceCollectionManager {
    ResourceCollectionManager(parent: self, name: "vpcs")
  }
}
