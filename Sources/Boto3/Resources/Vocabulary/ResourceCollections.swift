// swift-format-ignore-file: AlwaysUseLowerCamelCase
// Written by scripts/resource-vocabulary.

// Collections.
extension Resource {
  /// Of `ec2.Vpc`.
  public var acceptedVpcPeeringConnections: ResourceCollection {
    ResourceCollection(parent: self, name: "accepted_vpc_peering_connections")
  }
  /// Of `iam.CurrentUser`, `iam.User`.
  public var accessKeys: ResourceCollection {
    ResourceCollection(parent: self, name: "access_keys")
  }
  /// Of `cloudwatch.ServiceResource`, `cloudwatch.Metric`.
  public var alarms: ResourceCollection { ResourceCollection(parent: self, name: "alarms") }
  /// Of `iam.Policy`.
  public var attachedGroups: ResourceCollection {
    ResourceCollection(parent: self, name: "attached_groups")
  }
  /// Of `iam.Group`, `iam.Role`, ….
  public var attachedPolicies: ResourceCollection {
    ResourceCollection(parent: self, name: "attached_policies")
  }
  /// Of `iam.Policy`.
  public var attachedRoles: ResourceCollection {
    ResourceCollection(parent: self, name: "attached_roles")
  }
  /// Of `iam.Policy`.
  public var attachedUsers: ResourceCollection {
    ResourceCollection(parent: self, name: "attached_users")
  }
  /// Of `s3.ServiceResource`.
  public var buckets: ResourceCollection { ResourceCollection(parent: self, name: "buckets") }
  /// Of `ec2.ServiceResource`.
  public var classicAddresses: ResourceCollection {
    ResourceCollection(parent: self, name: "classic_addresses")
  }
  /// Of `glacier.Vault`.
  public var completedJobs: ResourceCollection {
    ResourceCollection(parent: self, name: "completed_jobs")
  }
  /// Of `sqs.Queue`.
  public var deadLetterSourceQueues: ResourceCollection {
    ResourceCollection(parent: self, name: "dead_letter_source_queues")
  }
  /// Of `ec2.ServiceResource`.
  public var dhcpOptionsSets: ResourceCollection {
    ResourceCollection(parent: self, name: "dhcp_options_sets")
  }
  /// Of `sns.PlatformApplication`.
  public var endpoints: ResourceCollection { ResourceCollection(parent: self, name: "endpoints") }
  /// Of `glacier.Vault`.
  public var failedJobs: ResourceCollection {
    ResourceCollection(parent: self, name: "failed_jobs")
  }
  /// Of `ec2.ServiceResource`.
  public var images: ResourceCollection { ResourceCollection(parent: self, name: "images") }
  /// Of `iam.ServiceResource`, `iam.Role`.
  public var instanceProfiles: ResourceCollection {
    ResourceCollection(parent: self, name: "instance_profiles")
  }
  /// Of `ec2.ServiceResource`, `ec2.PlacementGroup`, ….
  public var instances: ResourceCollection { ResourceCollection(parent: self, name: "instances") }
  /// Of `ec2.ServiceResource`, `ec2.Vpc`.
  public var internetGateways: ResourceCollection {
    ResourceCollection(parent: self, name: "internet_gateways")
  }
  /// Of `glacier.Vault`.
  public var jobs: ResourceCollection { ResourceCollection(parent: self, name: "jobs") }
  /// Of `glacier.Vault`.
  public var jobsInProgress: ResourceCollection {
    ResourceCollection(parent: self, name: "jobs_in_progress")
  }
  /// Of `ec2.ServiceResource`.
  public var keyPairs: ResourceCollection { ResourceCollection(parent: self, name: "key_pairs") }
  /// Of `iam.CurrentUser`, `iam.User`.
  public var mfaDevices: ResourceCollection {
    ResourceCollection(parent: self, name: "mfa_devices")
  }
  /// Of `glacier.Vault`.
  public var multipartUplaods: ResourceCollection {
    ResourceCollection(parent: self, name: "multipart_uplaods")
  }
  /// Of `glacier.Vault`, `s3.Bucket`.
  public var multipartUploads: ResourceCollection {
    ResourceCollection(parent: self, name: "multipart_uploads")
  }
  /// Of `ec2.ServiceResource`, `ec2.Vpc`.
  public var networkAcls: ResourceCollection {
    ResourceCollection(parent: self, name: "network_acls")
  }
  /// Of `s3.Bucket`.
  public var objectVersions: ResourceCollection {
    ResourceCollection(parent: self, name: "object_versions")
  }
  /// Of `s3.Bucket`.
  public var objects: ResourceCollection { ResourceCollection(parent: self, name: "objects") }
  /// Of `ec2.ServiceResource`.
  public var placementGroups: ResourceCollection {
    ResourceCollection(parent: self, name: "placement_groups")
  }
  /// Of `sns.ServiceResource`.
  public var platformApplications: ResourceCollection {
    ResourceCollection(parent: self, name: "platform_applications")
  }
  /// Of `iam.ServiceResource`, `iam.Group`, ….
  public var policies: ResourceCollection { ResourceCollection(parent: self, name: "policies") }
  /// Of `sqs.ServiceResource`.
  public var queues: ResourceCollection { ResourceCollection(parent: self, name: "queues") }
  /// Of `ec2.Vpc`.
  public var requestedVpcPeeringConnections: ResourceCollection {
    ResourceCollection(parent: self, name: "requested_vpc_peering_connections")
  }
  /// Of `cloudformation.Stack`.
  public var resourceSummaries: ResourceCollection {
    ResourceCollection(parent: self, name: "resource_summaries")
  }
  /// Of `ec2.ServiceResource`, `ec2.Vpc`.
  public var routeTables: ResourceCollection {
    ResourceCollection(parent: self, name: "route_tables")
  }
  /// Of `iam.ServiceResource`.
  public var samlProviders: ResourceCollection {
    ResourceCollection(parent: self, name: "saml_providers")
  }
  /// Of `iam.ServiceResource`.
  public var serverCertificates: ResourceCollection {
    ResourceCollection(parent: self, name: "server_certificates")
  }
  /// Of `iam.CurrentUser`, `iam.User`.
  public var signingCertificates: ResourceCollection {
    ResourceCollection(parent: self, name: "signing_certificates")
  }
  /// Of `ec2.ServiceResource`, `ec2.Volume`.
  public var snapshots: ResourceCollection { ResourceCollection(parent: self, name: "snapshots") }
  /// Of `cloudformation.ServiceResource`.
  public var stacks: ResourceCollection { ResourceCollection(parent: self, name: "stacks") }
  /// Of `ec2.ServiceResource`, `ec2.Vpc`.
  public var subnets: ResourceCollection { ResourceCollection(parent: self, name: "subnets") }
  /// Of `sns.ServiceResource`, `sns.Topic`.
  public var subscriptions: ResourceCollection {
    ResourceCollection(parent: self, name: "subscriptions")
  }
  /// Of `glacier.Vault`.
  public var succeededJobs: ResourceCollection {
    ResourceCollection(parent: self, name: "succeeded_jobs")
  }
  /// Of `dynamodb.ServiceResource`.
  public var tables: ResourceCollection { ResourceCollection(parent: self, name: "tables") }
  /// Of `sns.ServiceResource`.
  public var topics: ResourceCollection { ResourceCollection(parent: self, name: "topics") }
  /// Of `iam.ServiceResource`, `iam.Group`.
  public var users: ResourceCollection { ResourceCollection(parent: self, name: "users") }
  /// Of `glacier.ServiceResource`, `glacier.Account`.
  public var vaults: ResourceCollection { ResourceCollection(parent: self, name: "vaults") }
  /// Of `iam.Policy`.
  public var versions: ResourceCollection { ResourceCollection(parent: self, name: "versions") }
  /// Of `iam.ServiceResource`.
  public var virtualMfaDevices: ResourceCollection {
    ResourceCollection(parent: self, name: "virtual_mfa_devices")
  }
  /// Of `ec2.ServiceResource`, `ec2.Instance`.
  public var volumes: ResourceCollection { ResourceCollection(parent: self, name: "volumes") }
  /// Of `ec2.ServiceResource`, `ec2.Instance`.
  public var vpcAddresses: ResourceCollection {
    ResourceCollection(parent: self, name: "vpc_addresses")
  }
  /// Of `ec2.ServiceResource`.
  public var vpcPeeringConnections: ResourceCollection {
    ResourceCollection(parent: self, name: "vpc_peering_connections")
  }
  /// Of `ec2.ServiceResource`.
  public var vpcs: ResourceCollection { ResourceCollection(parent: self, name: "vpcs") }
}
