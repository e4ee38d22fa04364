// swift-format-ignore-file: AlwaysUseLowerCamelCase
// Written by scripts/resource-vocabulary.

// Classes of resources within others.
extension Resource {
  /// Of `iam.ServiceResource`, `iam.User`.
  public var AccessKey: ResourceClass { ResourceClass(parent: self, name: "AccessKey") }
  /// Of `iam.ServiceResource`.
  public var AccessKeyPair: ResourceClass { ResourceClass(parent: self, name: "AccessKeyPair") }
  /// Of `glacier.ServiceResource`, `glacier.Vault`.
  public var Account: ResourceClass { ResourceClass(parent: self, name: "Account") }
  /// Of `iam.ServiceResource`.
  public var AccountPasswordPolicy: ResourceClass {
    ResourceClass(parent: self, name: "AccountPasswordPolicy")
  }
  /// Of `iam.ServiceResource`.
  public var AccountSummary: ResourceClass { ResourceClass(parent: self, name: "AccountSummary") }
  /// Of `s3.Bucket`, `s3.Object`, ….
  public var Acl: ResourceClass { ResourceClass(parent: self, name: "Acl") }
  /// Of `cloudwatch.ServiceResource`.
  public var Alarm: ResourceClass { ResourceClass(parent: self, name: "Alarm") }
  /// Of `glacier.ServiceResource`, `glacier.Vault`.
  public var Archive: ResourceClass { ResourceClass(parent: self, name: "Archive") }
  /// Of `iam.ServiceResource`, `iam.Role`.
  public var AssumeRolePolicy: ResourceClass {
    ResourceClass(parent: self, name: "AssumeRolePolicy")
  }
  /// Of `s3.ServiceResource`, `s3.BucketAcl`, ….
  public var Bucket: ResourceClass { ResourceClass(parent: self, name: "Bucket") }
  /// Of `s3.ServiceResource`.
  public var BucketAcl: ResourceClass { ResourceClass(parent: self, name: "BucketAcl") }
  /// Of `s3.ServiceResource`.
  public var BucketCors: ResourceClass { ResourceClass(parent: self, name: "BucketCors") }
  /// Of `s3.ServiceResource`.
  public var BucketLifecycle: ResourceClass { ResourceClass(parent: self, name: "BucketLifecycle") }
  /// Of `s3.ServiceResource`.
  public var BucketLifecycleConfiguration: ResourceClass {
    ResourceClass(parent: self, name: "BucketLifecycleConfiguration")
  }
  /// Of `s3.ServiceResource`.
  public var BucketLogging: ResourceClass { ResourceClass(parent: self, name: "BucketLogging") }
  /// Of `s3.ServiceResource`.
  public var BucketNotification: ResourceClass {
    ResourceClass(parent: self, name: "BucketNotification")
  }
  /// Of `s3.ServiceResource`.
  public var BucketPolicy: ResourceClass { ResourceClass(parent: self, name: "BucketPolicy") }
  /// Of `s3.ServiceResource`.
  public var BucketRequestPayment: ResourceClass {
    ResourceClass(parent: self, name: "BucketRequestPayment")
  }
  /// Of `s3.ServiceResource`.
  public var BucketTagging: ResourceClass { ResourceClass(parent: self, name: "BucketTagging") }
  /// Of `s3.ServiceResource`.
  public var BucketVersioning: ResourceClass {
    ResourceClass(parent: self, name: "BucketVersioning")
  }
  /// Of `s3.ServiceResource`.
  public var BucketWebsite: ResourceClass { ResourceClass(parent: self, name: "BucketWebsite") }
  /// Of `ec2.ServiceResource`.
  public var ClassicAddress: ResourceClass { ResourceClass(parent: self, name: "ClassicAddress") }
  /// Of `s3.Bucket`.
  public var Cors: ResourceClass { ResourceClass(parent: self, name: "Cors") }
  /// Of `iam.ServiceResource`.
  public var CurrentUser: ResourceClass { ResourceClass(parent: self, name: "CurrentUser") }
  /// Of `ec2.ServiceResource`.
  public var DhcpOptions: ResourceClass { ResourceClass(parent: self, name: "DhcpOptions") }
  /// Of `cloudformation.ServiceResource`.
  public var Event: ResourceClass { ResourceClass(parent: self, name: "Event") }
  /// Of `iam.ServiceResource`, `iam.GroupPolicy`.
  public var Group: ResourceClass { ResourceClass(parent: self, name: "Group") }
  /// Of `iam.ServiceResource`.
  public var GroupPolicy: ResourceClass { ResourceClass(parent: self, name: "GroupPolicy") }
  /// Of `ec2.ServiceResource`.
  public var Image: ResourceClass { ResourceClass(parent: self, name: "Image") }
  /// Of `ec2.ServiceResource`.
  public var Instance: ResourceClass { ResourceClass(parent: self, name: "Instance") }
  /// Of `iam.ServiceResource`.
  public var InstanceProfile: ResourceClass { ResourceClass(parent: self, name: "InstanceProfile") }
  /// Of `ec2.ServiceResource`.
  public var InternetGateway: ResourceClass { ResourceClass(parent: self, name: "InternetGateway") }
  /// Of `glacier.ServiceResource`, `glacier.Vault`.
  public var Job: ResourceClass { ResourceClass(parent: self, name: "Job") }
  /// Of `ec2.ServiceResource`.
  public var KeyPair: ResourceClass { ResourceClass(parent: self, name: "KeyPair") }
  /// Of `s3.Bucket`.
  public var Lifecycle: ResourceClass { ResourceClass(parent: self, name: "Lifecycle") }
  /// Of `s3.Bucket`.
  public var LifecycleConfiguration: ResourceClass {
    ResourceClass(parent: self, name: "LifecycleConfiguration")
  }
  /// Of `s3.Bucket`.
  public var Logging: ResourceClass { ResourceClass(parent: self, name: "Logging") }
  /// Of `iam.ServiceResource`, `iam.User`.
  public var LoginProfile: ResourceClass { ResourceClass(parent: self, name: "LoginProfile") }
  /// Of `sqs.ServiceResource`, `sqs.Queue`.
  public var Message: ResourceClass { ResourceClass(parent: self, name: "Message") }
  /// Of `cloudwatch.ServiceResource`.
  public var Metric: ResourceClass { ResourceClass(parent: self, name: "Metric") }
  /// Of `iam.ServiceResource`, `iam.User`.
  public var MfaDevice: ResourceClass { ResourceClass(parent: self, name: "MfaDevice") }
  /// Of `glacier.ServiceResource`, `glacier.Vault`, ….
  public var MultipartUpload: ResourceClass { ResourceClass(parent: self, name: "MultipartUpload") }
  /// Of `s3.ServiceResource`.
  public var MultipartUploadPart: ResourceClass {
    ResourceClass(parent: self, name: "MultipartUploadPart")
  }
  /// Of `ec2.ServiceResource`.
  public var NetworkAcl: ResourceClass { ResourceClass(parent: self, name: "NetworkAcl") }
  /// Of `ec2.ServiceResource`.
  public var NetworkInterface: ResourceClass {
    ResourceClass(parent: self, name: "NetworkInterface")
  }
  /// Of `ec2.ServiceResource`.
  public var NetworkInterfaceAssociation: ResourceClass {
    ResourceClass(parent: self, name: "NetworkInterfaceAssociation")
  }
  /// Of `glacier.ServiceResource`, `glacier.Vault`, ….
  public var Notification: ResourceClass { ResourceClass(parent: self, name: "Notification") }
  /// Of `s3.ServiceResource`, `s3.Bucket`, ….
  public var Object: ResourceClass { ResourceClass(parent: self, name: "Object") }
  /// Of `s3.ServiceResource`.
  public var ObjectAcl: ResourceClass { ResourceClass(parent: self, name: "ObjectAcl") }
  /// Of `s3.ServiceResource`.
  public var ObjectSummary: ResourceClass { ResourceClass(parent: self, name: "ObjectSummary") }
  /// Of `s3.ServiceResource`.
  public var ObjectVersion: ResourceClass { ResourceClass(parent: self, name: "ObjectVersion") }
  /// Of `s3.MultipartUpload`.
  public var Part: ResourceClass { ResourceClass(parent: self, name: "Part") }
  /// Of `ec2.ServiceResource`.
  public var PlacementGroup: ResourceClass { ResourceClass(parent: self, name: "PlacementGroup") }
  /// Of `sns.ServiceResource`.
  public var PlatformApplication: ResourceClass {
    ResourceClass(parent: self, name: "PlatformApplication")
  }
  /// Of `sns.ServiceResource`.
  public var PlatformEndpoint: ResourceClass {
    ResourceClass(parent: self, name: "PlatformEndpoint")
  }
  /// Of `iam.ServiceResource`, `iam.Group`, ….
  public var Policy: ResourceClass { ResourceClass(parent: self, name: "Policy") }
  /// Of `iam.ServiceResource`.
  public var PolicyVersion: ResourceClass { ResourceClass(parent: self, name: "PolicyVersion") }
  /// Of `sqs.ServiceResource`, `sqs.Message`.
  public var Queue: ResourceClass { ResourceClass(parent: self, name: "Queue") }
  /// Of `s3.Bucket`.
  public var RequestPayment: ResourceClass { ResourceClass(parent: self, name: "RequestPayment") }
  /// Of `cloudformation.Stack`, `cloudformation.StackResourceSummary`.
  public var Resource: ResourceClass { ResourceClass(parent: self, name: "Resource") }
  /// Of `iam.ServiceResource`, `iam.AssumeRolePolicy`, ….
  public var Role: ResourceClass { ResourceClass(parent: self, name: "Role") }
  /// Of `iam.ServiceResource`.
  public var RolePolicy: ResourceClass { ResourceClass(parent: self, name: "RolePolicy") }
  /// Of `ec2.ServiceResource`.
  public var Route: ResourceClass { ResourceClass(parent: self, name: "Route") }
  /// Of `ec2.ServiceResource`, `ec2.Route`.
  public var RouteTable: ResourceClass { ResourceClass(parent: self, name: "RouteTable") }
  /// Of `ec2.ServiceResource`.
  public var RouteTableAssociation: ResourceClass {
    ResourceClass(parent: self, name: "RouteTableAssociation")
  }
  /// Of `iam.ServiceResource`.
  public var SamlProvider: ResourceClass { ResourceClass(parent: self, name: "SamlProvider") }
  /// Of `ec2.ServiceResource`.
  public var SecurityGroup: ResourceClass { ResourceClass(parent: self, name: "SecurityGroup") }
  /// Of `iam.ServiceResource`.
  public var ServerCertificate: ResourceClass {
    ResourceClass(parent: self, name: "ServerCertificate")
  }
  /// Of `iam.ServiceResource`, `iam.User`.
  public var SigningCertificate: ResourceClass {
    ResourceClass(parent: self, name: "SigningCertificate")
  }
  /// Of `ec2.ServiceResource`.
  public var Snapshot: ResourceClass { ResourceClass(parent: self, name: "Snapshot") }
  /// Of `cloudformation.ServiceResource`, `cloudformation.StackResource`.
  public var Stack: ResourceClass { ResourceClass(parent: self, name: "Stack") }
  /// Of `cloudformation.ServiceResource`.
  public var StackResource: ResourceClass { ResourceClass(parent: self, name: "StackResource") }
  /// Of `cloudformation.ServiceResource`.
  public var StackResourceSummary: ResourceClass {
    ResourceClass(parent: self, name: "StackResourceSummary")
  }
  /// Of `ec2.ServiceResource`.
  public var Subnet: ResourceClass { ResourceClass(parent: self, name: "Subnet") }
  /// Of `sns.ServiceResource`.
  public var Subscription: ResourceClass { ResourceClass(parent: self, name: "Subscription") }
  /// Of `dynamodb.ServiceResource`.
  public var Table: ResourceClass { ResourceClass(parent: self, name: "Table") }
  /// Of `ec2.ServiceResource`.
  public var Tag: ResourceClass { ResourceClass(parent: self, name: "Tag") }
  /// Of `s3.Bucket`.
  public var Tagging: ResourceClass { ResourceClass(parent: self, name: "Tagging") }
  /// Of `sns.ServiceResource`.
  public var Topic: ResourceClass { ResourceClass(parent: self, name: "Topic") }
  /// Of `iam.ServiceResource`, `iam.AccessKey`, ….
  public var User: ResourceClass { ResourceClass(parent: self, name: "User") }
  /// Of `iam.ServiceResource`.
  public var UserPolicy: ResourceClass { ResourceClass(parent: self, name: "UserPolicy") }
  /// Of `glacier.ServiceResource`, `glacier.Account`, ….
  public var Vault: ResourceClass { ResourceClass(parent: self, name: "Vault") }
  /// Of `s3.Object`, `s3.ObjectSummary`.
  public var Version: ResourceClass { ResourceClass(parent: self, name: "Version") }
  /// Of `s3.Bucket`.
  public var Versioning: ResourceClass { ResourceClass(parent: self, name: "Versioning") }
  /// Of `iam.ServiceResource`.
  public var VirtualMfaDevice: ResourceClass {
    ResourceClass(parent: self, name: "VirtualMfaDevice")
  }
  /// Of `ec2.ServiceResource`.
  public var Volume: ResourceClass { ResourceClass(parent: self, name: "Volume") }
  /// Of `ec2.ServiceResource`.
  public var Vpc: ResourceClass { ResourceClass(parent: self, name: "Vpc") }
  /// Of `ec2.ServiceResource`.
  public var VpcAddress: ResourceClass { ResourceClass(parent: self, name: "VpcAddress") }
  /// Of `ec2.ServiceResource`.
  public var VpcPeeringConnection: ResourceClass {
    ResourceClass(parent: self, name: "VpcPeeringConnection")
  }
  /// Of `s3.Bucket`.
  public var Website: ResourceClass { ResourceClass(parent: self, name: "Website") }
}
