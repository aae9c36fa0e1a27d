package org.vocero.seeded.broken.post;

import org.springframework.beans.factory.BeanFactory;

record PostWithFramework(BeanFactory beans) {}
